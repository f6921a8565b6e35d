// Prints what reading a text and proposing its split costs, over growing sizes and by format.
import { Buffer } from 'node:buffer';
import os from 'node:os';
import { proposeFromFiles } from '@/lib/imports/propose-import';
import type { SourceFormat } from '@/lib/interchange/source-formats';
import { makeDocx } from '../tests/fixtures/files/make-docx';
import { makePdf } from '../tests/fixtures/files/make-pdf';
import { judgeSplit, readStandingCases } from '../tests/fixtures/judge-split';
import { measureOnScreen } from './import-on-screen.mjs';
import { makeTalk, type Turn } from './made-up-talk';

const kilobyte = 1000;
const quick = process.argv.includes('--quick');
/** Letters of text; a file of the same text can be several times as large. */
const sizes = [10, 100, 1000, ...(quick ? [] : [4800])].map((size) => size * kilobyte);

const clock = (at: number) => {
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${two(at / 3600)}:${two((at / 60) % 60)}:${two(at % 60)}`;
};

type Sample = {
  name: string;
  make: (talk: readonly Turn[]) => Promise<Uint8Array> | Uint8Array;
};

const samples: Record<SourceFormat, readonly Sample[]> = {
  txt: [
    { name: 'talk.txt', make: (talk) => text(talk.map(({ name, words }) => `${name}: ${words}`)) },
    { name: 'unnamed.txt', make: (talk) => text(talk.map(({ words }) => words)) },
  ],
  markdown: [
    {
      name: 'talk.md',
      make: (talk) => text(talk.map(({ name, words }) => `**${name}:** ${words}`)),
    },
  ],
  html: [
    {
      name: 'talk.html',
      make: (talk) =>
        text([
          '<!doctype html><html><body><article>',
          ...talk.map(({ name, words }) => `<p><b>${name}:</b> ${words}</p>`),
          '</article></body></html>',
        ]),
    },
  ],
  subtitles: [
    {
      name: 'talk.vtt',
      make: (talk) =>
        text([
          'WEBVTT',
          ...talk.map(
            ({ name, words }, at) =>
              `${clock(at * 9)}.000 --> ${clock(at * 9 + 9)}.000\n<v ${name}>${words}`,
          ),
        ]),
    },
  ],
  xml: [
    {
      name: 'talk.xml',
      make: (talk) =>
        text([
          '<?xml version="1.0"?><talk>',
          ...talk.map(({ name, words }) => `<speech by="${name}"><p>${words}</p></speech>`),
          '</talk>',
        ]),
    },
  ],
  'transcript-table': [
    {
      name: 'talk.csv',
      make: (talk) =>
        Buffer.from(
          `speaker,text\n${talk.map(({ name, words }) => `${name},"${words}"`).join('\n')}\n`,
        ),
    },
    {
      name: 'talk.json',
      make: (talk) =>
        Buffer.from(
          JSON.stringify(talk.map(({ name, words }) => ({ speaker: name, text: words }))),
        ),
    },
  ],
  docx: [
    {
      name: 'talk.docx',
      make: (talk) => makeDocx(talk.map(({ name, words }) => `**${name}:** ${words}`)),
    },
  ],
  pdf: [{ name: 'talk.pdf', make: (talk) => makePdf(pagesOf(talk)) }],
};

function text(paragraphs: readonly string[]): Uint8Array {
  return Buffer.from(paragraphs.join('\n\n'));
}

function pagesOf(talk: readonly Turn[]): string[][] {
  const lines = talk.flatMap(({ name, words }) => [
    ...(`${name}: ${words}`.match(/.{1,85}(?:\s|$)/g) ?? []).map((line) => line.trim()),
    '',
  ]);
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += 50) pages.push(lines.slice(at, at + 50));
  return pages;
}

/** Time, and by how much the process has grown once it is done. */
async function measureImport(name: string, bytes: Uint8Array) {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const answer = await proposeFromFiles([{ name, bytes: async () => bytes }]);
  const time = performance.now() - start;
  const after = process.memoryUsage();
  const said = answer.ok
    ? `${answer.read.proposal.boundaries.length} boundaries`
    : (answer.problems[0] ?? '').slice(0, 60);
  return { time, grown: Math.max(0, after.rss - before.rss), said };
}

console.log(
  `# Import: Node ${process.version}, ${os.cpus()[0]?.model.trim()}, fastest of three runs\n`,
);
console.log('| file | letters | file size | time | memory grown | proposed |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const { name, make } of Object.values(samples).flat())
  for (const size of sizes) {
    const bytes = await make(makeTalk(size));
    const runs = [];
    for (let run = 0; run < 3; run += 1) runs.push(await measureImport(name, bytes));
    const time = Math.min(...runs.map((run) => run.time));
    const grown = Math.max(...runs.map((run) => run.grown));
    const cells = [
      name,
      `${size / kilobyte} k`,
      `${(bytes.length / 1e6).toFixed(2)} MB`,
      `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`,
      `${(grown / 1e6).toFixed(0)} MB`,
      runs[0]?.said ?? '',
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }

/** Questions a standing case, at the commit before whoever is named was found (77add6d). */
const QUESTIONS_BEFORE = 1.27;

const cases = readStandingCases();
let questions = 0;
for (const [name, expected] of cases) questions += (await judgeSplit(name, expected)).questions;
console.log(
  `\nQuestions a text over ${cases.length} standing cases: ${(questions / cases.length).toFixed(2)}, before ${QUESTIONS_BEFORE}.`,
);

if (!quick) {
  const megabyte = makeTalk(1_000 * kilobyte).map(({ name, words }) => `**${name}:** ${words}`);
  const { terminal, screen, parts, typing } = await measureOnScreen('talk.md', text(megabyte));
  console.log('\n| 1 MB of text | p95 of twenty tries |\n| --- | --- |');
  const row = (what: string, shown: string) => console.log(`| ${what} | ${shown} |`);
  const ms = (time: number) => `${Math.round(time)} ms`;
  row('parsed in a process of its own', ms(terminal));
  row('from its choice to its split on the screen', ms(screen));
  row('times the parsing', (screen / terminal).toFixed(2));
  for (const [what, time] of parts) row(`of it: ${what}`, ms(time));
  row('a letter in the field of the whole text, the worst of ten', ms(typing));
}
