import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import path from 'node:path';

/**
 * Writes a debate of its own for one journey into the database that the server under test shows:
 * two commentators with text, two propositions, three positions with quotations. Says its address
 * and its title, which is made unique by a number. A coder's name gives it a second reading.
 */
export function writeJourneyDebate(
  words: string,
  coder = '',
): { slug: string; title: string; readingId: string; secondReadingId: string } {
  return write('tests/setup/write-journey-debate.ts', words, coder);
}

/** A debate of three commentators who write Chinese, Latin with emoji and Devanagari, Arabic. */
export function writeScriptsDebate(words: string): { slug: string; title: string } {
  return write('tests/setup/write-scripts-debate.ts', words);
}

/** Runs the program that writes apart, because the browser's runner is no server. */
function write(program: string, words: string, ...more: string[]) {
  const title = `${words} ${randomInt(1e9)}`;
  for (let tries = 1; ; tries += 1) {
    const run = spawnSync(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', path.resolve(program), title, ...more],
      { encoding: 'utf8' },
    );
    if (run.status === 0)
      return { ...JSON.parse(run.stdout.trim().split('\n').at(-1) ?? ''), title };
    // Two processes may ask for the database's one write lock at the same time.
    if (!run.stderr.includes('database is locked') || tries === 5) throw new Error(run.stderr);
  }
}
