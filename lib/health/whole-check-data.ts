import 'server-only';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { damageMark, isLookedThroughFirst } from '@/lib/db/file-health';
import { runApart } from '@/lib/db/keeping/run-apart';
import { type Actor, mustMay } from '@/lib/door/actor';
import { env } from '@/lib/env';
import { readJson } from '@/lib/fields/read-json';
import { logLine } from '@/lib/log/log-line';

const found = z.object({ damage: z.string().nullable(), lines: z.array(z.string()) });

const held = globalThis as typeof globalThis & { counterpointUnsound?: readonly string[] };

/** What was found wrong with the library since the server started, in lines; empty: nothing yet. */
export const listUnsound = (): readonly string[] => held.counterpointUnsound ?? [];

/**
 * Looks a large library through in a process of its own, after the start that did not take the time
 * for it. What is wrong is said in the terminal, in the log, and by `listUnsound` on each page; where
 * it is damage, the next start looks first, and mends what can be mended.
 */
export async function lookThroughLargeLibrary(actor: Actor): Promise<void> {
  mustMay(actor, 'read');
  const file = path.resolve(/* turbopackIgnore: true */ env.databaseFile);
  if (isLookedThroughFirst(file)) return;
  const lines = await lookThrough(file);
  if (lines.length === 0) return;
  held.counterpointUnsound = lines;
  logLine({ what: 'library-unsound' });
  for (const line of lines) console.error(line);
}

async function lookThrough(file: string): Promise<string[]> {
  const { code, said } = await runApart('look-through.ts', [file], { behind: true });
  const answer = code === 0 ? found.parse(readJson(said)) : null;
  if (answer !== null && answer.damage === null) return answer.lines.map((line) => line.trim());
  writeFileSync(damageMark(file), '');
  const why = answer?.damage ?? 'it could not be read to the end';
  return [
    `The library ${file} is damaged (${why}). What is entered now may be lost: stop Counterpoint and start it again, which mends what can be mended or says how to go back to a backup.`,
  ];
}
