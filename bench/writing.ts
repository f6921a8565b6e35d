// Prints how long writes take that are long, how long they hold the write lock, and how long saves of
// another program wait meanwhile, beside the same saves on a library where nothing else is written.
//   --quick    a tenth of everything
//   --only     terminal, server, text, adjudication or merge: only that, beside what others meet where
//              nothing else is written
//   --former   beside the import as it was until November 2026; takes minutes
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { PropositionEdit } from '@/lib/propositions/edit';
import type { Decided } from '@/lib/readings/adjudicate-data';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    former: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const isAsked = (part: string) => values.only === undefined || values.only === part;
const size = (all: number) => (values.quick ? Math.ceil(all / 10) : all);

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-writing-'));
process.env.COUNTERPOINT_DATA_DIR = folder;
const { env } = await import('@/lib/env');
const { prepareDatabase } = await import('@/lib/db/prepare');
await prepareDatabase(folder, env.databaseUrl, 'prisma/migrations', () => {});
const { OWNER } = await import('@/lib/door/actor');
const { createDebate } = await import('@/lib/debates/create-data');
const { newDebate } = await import('@/lib/debates/schema');
const { createProposition } = await import('@/lib/propositions/data');
const { listContributions } = await import('@/lib/debates/data');
const { importReading } = await import('@/lib/exchange/import-data');
const { acceptAgreed } = await import('@/lib/readings/accept-agreed-data');
const { createAdjudication, restoreDecisions } = await import('@/lib/readings/adjudicate-data');
const { editPropositions } = await import('@/lib/propositions/edit-data');
const { inTransaction } = await import('@/lib/db/transaction');
const { insertInBulk } = await import('@/lib/db/arriving/in-bulk');
const { importFormerly } = await import('./writing/former-way');
const { debateOfSix, readingOf } = await import('./writing/reading-file');

const tsx = ['--conditions=react-server', '--import', 'tsx'];
const ask = (program: string, ...args: string[]) => {
  const isTypeScript = program.endsWith('.ts');
  const child = spawn(process.execPath, [...(isTypeScript ? tsx : []), program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /** What it says of the time since it was asked last. */
    say: async () => {
      child.stdin.write('\n');
      return JSON.parse((await lines.next()).value ?? 'null');
    },
    end: () => {
      child.stdin.end();
      return new Promise((resolve) => child.once('exit', resolve));
    },
  };
};

const small = await createDebate(OWNER, newDebate.parse(debateOfSix('What others code', 2_000)));
const sentence = await createProposition(OWNER, {
  debateId: small.id,
  text: 'Others go on.',
  themeIds: [],
});
const [someone = ''] = small.commentatorIds.values();
const lock = ask('bench/writing/watch-lock.mjs', env.databaseUrl);
const saver = ask('bench/writing/save-often.ts', small.readingId, someone, sentence.id);

const rows: string[][] = [];
const ms = (time: number) => `${Math.round(time).toLocaleString('en')} ms`;

/** Measures what is done, and what others meet meanwhile. */
async function meet(what: string, work: () => Promise<void>): Promise<void> {
  // What began before does not count.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  await Promise.all([lock.say(), saver.say()]);
  delay.enable();
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  delay.disable();
  const [{ held }, saves] = await Promise.all([lock.say(), saver.say()]);
  const sorted = (saves as number[]).sort((a, b) => a - b);
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  rows.push([
    what,
    `${(took / 1000).toFixed(1)} s`,
    ms(held as number),
    // Held throughout, it never came to measure.
    ms(delay.max === 0 ? took : delay.max / 1e6),
    `${sorted.length}`,
    ms(p95),
    ms(sorted.at(-1) ?? Number.NaN),
  ]);
}

/** A debate with text, and a reading of it in so many positions. */
async function ready(title: string, positions: number) {
  const made = await createDebate(OWNER, newDebate.parse(debateOfSix(title, 60_000)));
  const texts = (await listContributions(OWNER, made.id)).map(({ text }) => text ?? '');
  return { slug: made.slug, file: readingOf({ slug: made.slug, title }, texts, positions / 6) };
}

/** What two readings of the same content agree on, taken over and taken back. */
async function twoThatAgree({ slug, file }: Awaited<ReturnType<typeof ready>>) {
  const ids = [];
  for (let at = 0; at < 2; at += 1) {
    const made = await importReading(OWNER, slug, file);
    if ('problem' in made) throw new Error(made.message);
    ids.push(made.id);
  }
  const [firstId = '', secondId = ''] = ids;
  const into = await createAdjudication(OWNER, { firstId, secondId, coder: 'Bench' });
  const readingId = into?.id ?? '';
  let before: Decided['before'] = [];
  return {
    accept: async () => {
      const done = await acceptAgreed(OWNER, readingId);
      if ('problem' in done) throw new Error(done.message);
      before = done.before;
    },
    takeBack: async () => {
      const problem = await restoreDecisions(OWNER, { readingId, states: before });
      if (problem) throw new Error(problem.message);
    },
  };
}

/** Two propositions on which half of the people hold a position each, merged and parted again. */
async function twoToMerge(debate: Awaited<ReturnType<typeof createDebate>>) {
  const { id: debateId, readingId } = debate;
  const [from, into] = await Promise.all(
    ['This should be done.', 'This ought to be done.'].map((text) =>
      createProposition(OWNER, { debateId, text, themeIds: [] }),
    ),
  );
  const fromId = from?.id ?? '';
  await inTransaction(async (session) => {
    const rows = [...debate.commentatorIds.values()].map((commentatorId, at) => ({
      id: `merge-${at}`,
      readingId,
      commentatorId,
      propositionId: at % 2 === 0 ? fromId : (into?.id ?? ''),
      stance: (at % 5) - 2,
    }));
    await insertInBulk(session, 'Position', rows);
    const reasons = [fromId, into?.id ?? ''].map((propositionId) => ({
      id: `reason-of-${propositionId}`,
      propositionId,
      text: 'For this reason',
      direction: 'for',
    }));
    await insertInBulk(session, 'Reason', reasons);
    await insertInBulk(
      session,
      'PositionReason',
      rows.map(({ id, propositionId }) => ({
        positionId: id,
        reasonId: `reason-of-${propositionId}`,
      })),
    );
  });
  const editor = { debateId, readingId, coder: 'Bench' };
  let back: PropositionEdit | null = null;
  const edit = async (change: PropositionEdit) => {
    const answer = await editPropositions(OWNER, change, editor);
    if (typeof answer === 'string') throw new Error(answer);
    return answer;
  };
  return {
    merge: async () => {
      back = await edit({ kind: 'merge', from: fromId, into: into?.id ?? '', keep: [] });
    },
    takeBack: async () => {
      if (back) await edit(back);
    },
  };
}

const inTerminal = (...args: string[]) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/counterpoint.mjs', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ended with ${code}`))));
  });

try {
  await saver.say();
  const quiet = values.quick ? 3_000 : 8_000;
  await meet('nothing else', () => new Promise((resolve) => setTimeout(resolve, quiet)));

  const count = size(9_600);
  const named = `${count.toLocaleString('en')} positions (${(count / 6).toLocaleString('en')} new propositions)`;
  if (isAsked('terminal')) {
    const terminal = await ready('From the terminal', count);
    const file = path.join(folder, 'reading.json');
    writeFileSync(file, JSON.stringify(terminal.file));
    await meet(`${named}, terminal`, () => inTerminal('import-reading', file));
  }
  const here = await ready('In the server', count);
  if (isAsked('server')) {
    await meet(`${named}, in this process`, async () => {
      const made = await importReading(OWNER, here.slug, here.file);
      if ('problem' in made) throw new Error(made.message);
    });
  }

  const text = newDebate.parse({
    ...debateOfSix('A long text', 10),
    commentators: Array.from({ length: size(2_000) }, (_, at) => ({
      key: `${at}`,
      name: `Person ${at}`,
    })),
    contributions: Array.from({ length: size(10_000) }, (_, at) => ({
      kind: 'contribution',
      commentator: `${at % size(2_000)}`,
      text: 'words '.repeat(80),
    })),
  });
  if (isAsked('text')) {
    await meet(
      `a text of ${(text.contributions.length * 80).toLocaleString('en')} words by ${text.commentators.length.toLocaleString('en')}`,
      async () => {
        await createDebate(OWNER, text);
      },
    );
  }

  if (isAsked('adjudication')) {
    const adjudicated = await twoThatAgree(here);
    await meet(
      `${count.toLocaleString('en')} positions taken over from two readings that agree`,
      adjudicated.accept,
    );
    await meet('the same taken back', adjudicated.takeBack);
    await meet('the same taken over again', adjudicated.accept);
    await meet('the same taken back again', adjudicated.takeBack);
  }

  if (isAsked('merge')) {
    const wide = newDebate.parse({
      ...debateOfSix('Many people', 10),
      commentators: text.commentators,
      contributions: [{ kind: 'contribution', commentator: '0', text: 'Words.' }],
    });
    const merge = await twoToMerge(await createDebate(OWNER, wide));
    await meet(
      `two propositions of ${size(1_000).toLocaleString('en')} positions each merged`,
      merge.merge,
    );
    await meet('the same taken back', merge.takeBack);
  }

  if (values.former) {
    const before = await ready('As it was', count);
    await meet(`${named}, as it was`, () => importFormerly(before.slug, before.file));
  }
} finally {
  await Promise.all([lock.end(), saver.end()]);
}

const heads = [
  'write',
  'takes',
  'lock held',
  'thread held',
  'saves of others',
  '95 % within',
  'longest',
];
console.log(
  `# Bench: writing, Node ${process.version}, ${cpus()[0]?.model.trim()}, the clock on the wall\n`,
);
for (const row of [heads, heads.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
rmSync(folder, { recursive: true, force: true });
process.exit(0);
