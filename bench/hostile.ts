// What hostile files cost to read or refuse: each is read by a process of its own, whose peak is told.
// With --families every family of hostile texts in every form, too, at the largest size that is read;
// with --only WORDS those whose line holds the words.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deflateSync } from 'node:zlib';
import { proposeFromFiles } from '@/lib/imports/propose-import';
import { flagsFor } from '@/lib/reader/reader-process';
import { readerLimits } from '@/lib/reader/reader-task';
import { makeDocx } from '../tests/fixtures/files/make-docx';
import { makePackedPdf } from '../tests/fixtures/files/make-packed-pdf';
import { makeProtectedPdf } from '../tests/fixtures/files/make-protected-pdf';
import { makeZip } from '../tests/fixtures/files/make-zip';
import { families } from '../tests/fixtures/hostile/families';
import { hostileForms } from '../tests/fixtures/hostile/forms';
import { slowOnce } from '../tests/fixtures/hostile/slow-once';

const megabyte = 1024 * 1024;
const spaces = (megabytes: number) => deflateSync(new Uint8Array(megabytes * megabyte).fill(0x20));
const text = (value: string) => new TextEncoder().encode(value);
const packed = '/Filter /FlateDecode';

/** What a file of up to 25 MB may take, and hold of the memory. */
const MOST_SECONDS = 10;
const MOST_MEGABYTES = readerLimits.megabytes;
/** A reading that takes longer is ended. */
const DEADLINE = readerLimits.seconds * 1000;
/** Of a family, in UTF-16 code units: as long as a text may be, less what stands around it. */
const FAMILY_LENGTH = 4_900_000;

type HostileFile = [what: string, name: string, make: () => Uint8Array | Promise<Uint8Array>];

const files: readonly HostileFile[] = [
  ['an ordinary text, to compare', 'a.txt', () => text('Ann: Yes.\n\nBen: No.\n\nAnn: So.')],
  ['200 MB', 'huge.txt', () => new Uint8Array(200 * megabyte)],
  ['24 MB of opening brackets', 'deep.json', () => text('['.repeat(24 * megabyte))],
  ['24 MB of empty lists', 'lists.json', () => text(`[${'[],'.repeat(8 * megabyte)}[]]`)],
  ['a JSON object of 1,500,000 fields', 'fields.json', manyFields],
  ['10,000 speakers', 'many.txt', manySpeakers],
  ['a document with a part of 1 GB', 'bomb.docx', bombInWord],
  ['an archive in an archive', 'nested.zip', nested],
  [
    'a PDF page of 400 MB',
    'bomb.pdf',
    () => makePackedPdf([{ dictionary: packed, data: spaces(400) }]),
  ],
  [
    'the same, its packing hidden',
    'hidden.pdf',
    () => makePackedPdf([{ dictionary: `${packed} /Note (7 0 obj <<)`, data: spaces(400) }]),
  ],
  ['the same, protected', 'locked.pdf', () => makeProtectedPdf(spaces(400), packed)],
  [
    'a protected page as large as is let through',
    'most.pdf',
    () => makeProtectedPdf(spaces(80), packed),
  ],
];

function manySpeakers(): Uint8Array {
  const name = (index: number) =>
    [...String(index).padStart(5, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  return text(
    Array.from({ length: 20_000 }, (_, index) => `Q${name(index % 10_000)} Roe: I agree.`).join(
      '\n\n',
    ),
  );
}

function manyFields(): Uint8Array {
  return text(`{${Array.from({ length: 1_500_000 }, (_, index) => `"k${index}":1`).join(',')}}`);
}

function bombInWord() {
  return makeDocx(['Hi'], { 'word/notes.xml': new Uint8Array(1024 * megabyte).fill(0x20) });
}

async function nested() {
  return makeZip({ 'a.zip': await makeZip({ 'b.zip': new Uint8Array(megabyte) }) });
}

/** Bytes. What the system counts for a process includes its parent's share from before it began. */
function peakOfProcess(): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return Number(kilobytes) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

async function readOne(file: string): Promise<void> {
  const bytes = readFileSync(file);
  const start = performance.now();
  const answer = await proposeFromFiles([{ name: path.basename(file), bytes: async () => bytes }]);
  const said = answer.ok ? 'read' : (answer.problems[0] ?? '');
  const peak = peakOfProcess();
  console.log(JSON.stringify({ time: performance.now() - start, peak, said }));
}

const oneByOne: readonly HostileFile[] = slowOnce.map(({ what, name, make }) => [
  what,
  name,
  async () => toBytes(await make(20)),
]);

const everyFamily: readonly HostileFile[] = hostileForms.flatMap(({ form, name, make }) =>
  families.map(
    (family): HostileFile => [
      `${form}: ${family.name}`,
      name,
      async () => toBytes(await make(family.make(FAMILY_LENGTH))),
    ],
  ),
);

function toBytes(made: string | Uint8Array): Uint8Array {
  return typeof made === 'string' ? text(made) : made;
}

type Answer = { time: number; peak: number; said: string };

/** What one process says of a file; where it said nothing, whether it was stopped at the deadline or died before. */
function askProcess(file: string): Answer | 'late' | 'died' {
  // As the server has files read: with the same flags, but nothing that ends it for its memory.
  const flags = flagsFor(readerLimits.megabytes);
  const args = [...flags, '--import', 'tsx', fileURLToPath(import.meta.url), 'one', file];
  try {
    const said = execFileSync(process.execPath, args, {
      timeout: DEADLINE,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(String(said).trim().split('\n').at(-1) ?? '');
  } catch (error) {
    const isLate = error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT';
    return isLate ? 'late' : 'died';
  }
}

const [, , command, given] = process.argv;
if (command === 'one' && given !== undefined) await readOne(given);
else {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-hostile-'));
  const options = parseArgs({
    options: { families: { type: 'boolean' }, only: { type: 'string', default: '' } },
  }).values;
  const all = [...files, ...oneByOne, ...(options.families ? everyFamily : [])].filter(([what]) =>
    what.includes(options.only),
  );
  const failed: string[] = [];
  console.log('| file | size | time | peak of the process | what is said |');
  console.log('| --- | --- | --- | --- | --- |');
  try {
    for (const [what, name, make] of all) {
      const bytes = await make();
      const file = path.join(folder, name);
      writeFileSync(file, bytes);
      const answer = askProcess(file);
      const size = `${(bytes.length / megabyte).toFixed(1)} MB`;
      const isSaid = typeof answer !== 'string';
      const unsaid = answer === 'late' ? `over ${DEADLINE / 1000} s` : 'died';
      const time = isSaid ? `${(answer.time / 1000).toFixed(1)} s` : unsaid;
      const peak = isSaid ? `${Math.round(answer.peak / megabyte)} MB` : '';
      console.log(
        `| ${what} | ${size} | ${time} | ${peak} | ${isSaid ? answer.said : 'nothing'} |`,
      );
      const isLarge = bytes.length > 25 * megabyte;
      const isFine =
        isSaid && answer.time <= MOST_SECONDS * 1000 && answer.peak <= MOST_MEGABYTES * megabyte;
      if (!isLarge && !isFine) failed.push(what);
      rmSync(file);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `\n${all.length} files tried, ${failed.length} over ${MOST_SECONDS} s or ${MOST_MEGABYTES} MB${failed.length === 0 ? '.' : `: ${failed.join('; ')}.`}`,
  );
  if (failed.length > 0) process.exitCode = 1;
}
