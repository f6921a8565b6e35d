// Prints how long a debate takes to go out as an archive and to come into an empty library, how long
// the thread was held meanwhile, and whether it goes out again with the same bytes.
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { makeGeneratedDebate } from '../scripts/generated-debate/make-debate';
import { generatedDebateOptions } from '../scripts/generated-debate/options';

const folder = mkdtempSync(path.join(os.tmpdir(), 'counterpoint-bench-archive-'));
process.env.COUNTERPOINT_DATA_DIR = folder;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const sizes = process.argv.includes('--quick') ? [40] : [40, 100, 300];

const { env } = await import('@/lib/env');
const { prepareDatabase } = await import('@/lib/db/prepare');
await prepareDatabase(env.dataFolder, env.databaseUrl, 'prisma/migrations', () => {});
const { db } = await import('@/lib/db/client');
const { takeBreath } = await import('@/lib/db/arriving/in-breaths');
const { insertInBulk } = await import('@/lib/db/arriving/in-bulk');
const { inTransaction } = await import('@/lib/db/transaction');
const { exportDebate } = await import('@/lib/archive/export-data');
const { importArchive } = await import('@/lib/archive/import-data');
const { readArchive } = await import('@/lib/archive/read');
const { writeArchive } = await import('@/lib/archive/write');
const { OWNER } = await import('@/lib/door/actor');
const { emptyFields } = await import('@/lib/positions/content');
const { writeGeneratedDebate } = await import('../scripts/generated-debate/write-debate');
const { emptyLibrary } = await import('../tests/fixtures/archives/empty-library');

/** A debate in which everybody holds everything, each position with its history. */
async function write(size: number): Promise<string> {
  const options = { commentators: size, propositions: size, filled: 1 };
  const seed = makeGeneratedDebate(generatedDebateOptions.parse(options));
  const slug = await writeGeneratedDebate(seed);
  const rows = await db.position.findMany({ select: { id: true, stance: true, summary: true } });
  for (let from = 0; from < rows.length; from += 2_000) {
    const changes = rows.slice(from, from + 2_000).map(({ id, stance, summary }) => {
      const said = { ...emptyFields, stance, summary, reasons: [], evidence: [], deleted: false };
      const snapshot = JSON.stringify(said);
      return { positionId: id, version: 1, kind: 'created', snapshot };
    });
    await inTransaction((session) => insertInBulk(session, 'PositionChange', changes));
  }
  return slug;
}

/**
 * Seconds that something takes on the clock and of a processor, and the longest that nothing else had its
 * turn meanwhile, in ms.
 */
async function timed<Result>(work: () => Promise<Result>) {
  let last = performance.now();
  let longest = 0;
  const tick = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const began = performance.now();
  const used = process.cpuUsage();
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  await new Promise((resolve) => setTimeout(resolve, 2));
  clearInterval(tick);
  const cpu = (user + system) / 1e6;
  return { result, seconds, cpu, longest: `${Math.round(longest)} ms` };
}

const file = path.join(folder, 'debate.counterpoint.json');
const table: object[] = [];
for (const size of sizes) {
  await emptyLibrary();
  const slug = await write(size);
  const out = await timed(async () => {
    const archive = await exportDebate(OWNER, slug);
    if (!archive) throw new Error(`${slug} is not there.`);
    // As the server sends it: in pieces, between which others have the thread.
    const into = createWriteStream(file);
    for (const piece of writeArchive(archive)) {
      if (!into.write(piece)) await once(into, 'drain');
      await takeBreath();
    }
    into.end();
    await once(into, 'finish');
  });
  const text = readFileSync(file, 'utf8');
  await emptyLibrary();
  const read = await timed(async () => {
    const answer = readArchive(readFileSync(file));
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    return answer.archive;
  });
  const stored = await timed(() => importArchive(OWNER, read.result, {}));
  const again = await exportDebate(OWNER, slug);
  table.push({
    debate: `${size} × ${size}`,
    MB: (text.length / 1e6).toFixed(1),
    'out, s': out.seconds.toFixed(1),
    'of a processor': out.cpu.toFixed(1),
    'thread held': out.longest,
    'in, s': (read.seconds + stored.seconds).toFixed(1),
    'of it reading': read.seconds.toFixed(1),
    'of a processor, in': (read.cpu + stored.cpu).toFixed(1),
    'thread held, in': stored.longest,
    'same bytes': again !== null && [...writeArchive(again)].join('') === text,
  });
}
console.log(`${os.cpus().length} processors, load ${os.loadavg()[0]?.toFixed(1)}`);
console.table(table);
process.exit(0);
