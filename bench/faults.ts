// Kills, locks, damage and strangers, again and again: `npm run bench -- faults`.
//   --only KIND   one kind alone (or several, with commas between)
//   --quick       a tenth of the rounds
// Prints what was tried and what failed; exit code 1 where anything failed.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Kind, Tried } from './faults/kind';

const here = fileURLToPath(new URL('./faults', import.meta.url));

/** Files that hold a kind are named as what they do; the others help. */
const KINDS = readdirSync(here)
  .filter((name) => /^(kill|hold|flip|fuzz|strange|craft|read)-.*\.ts$/.test(name))
  .map((name) => name.replace(/\.ts$/, ''));

const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const wanted = values.only?.split(',') ?? KINDS;
const unknown = wanted.filter((name) => !KINDS.includes(name));
if (unknown.length > 0) {
  console.error(`There is no kind ${unknown.join(', ')}. There are: ${KINDS.join(', ')}.`);
  process.exit(1);
}

const rounds = (all: number) => (values.quick ? Math.ceil(all / 10) : all);

async function tryKind(name: string): Promise<Tried[]> {
  const folder = mkdtempSync(path.join(tmpdir(), `counterpoint-faults-${name}-`));
  try {
    const { run } = (await import(path.join(here, `${name}.ts`))) as { run: Kind };
    return await run({ folder, rounds });
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ what: name, tried: 0, failed: [`The kind itself failed: ${why}`] }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}${values.quick ? ', a tenth of the rounds' : ''}\n`,
);
console.log('| what | tried | failed | |');
console.log('| --- | --- | --- | --- |');
const failed: string[] = [];
for (const name of wanted) {
  for (const one of await tryKind(name)) {
    console.log(`| ${one.what} | ${one.tried} | ${one.failed.length} | ${one.note ?? ''} |`);
    failed.push(...one.failed.map((sentence) => `${name}: ${sentence}`));
  }
}
for (const sentence of failed) console.log(`\n${sentence}`);
process.exit(failed.length > 0 ? 1 : 0);
