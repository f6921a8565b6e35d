import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeTalk } from '../made-up-talk';
import { killAgain } from './killed-again';
import type { Kind } from './kind';
import { command, copyFolder, makeLibrary, ofOurs, runProgram } from './library';

/** About a hundred thousand words. */
const LETTERS = 600_000;

/** A text, and a reading of 9,600 positions, from the terminal. */
export const run: Kind = async ({ folder, rounds }) => {
  const from = await makeLibrary(path.join(folder, 'library'));
  const text = path.join(folder, 'talk.txt');
  const turns = makeTalk(LETTERS).map(({ name, words }) => `${name}: ${words}`);
  writeFileSync(text, turns.join('\n\n'));

  const large = copyFolder(from, path.join(folder, 'large'));
  const made = await runProgram(
    ofOurs(
      'scripts/generate-debate.ts',
      '--commentators',
      '60',
      '--propositions',
      '160',
      '--filled',
      '1',
    ),
    large,
  );
  const slug = /\/debates\/(\S+)/.exec(made.said)?.[1];
  const reading = path.join(folder, 'reading.json');
  const written = await runProgram(command('export-reading', slug ?? '', '--to', reading), large);
  if (written.code !== 0) throw new Error(`${made.said}\n${written.said}`);
  return [
    await killAgain({
      what: 'kill -9 while a text of 100,000 words is imported',
      from,
      place: folder,
      program: command('import', text),
      rounds: rounds(12),
    }),
    await killAgain({
      what: 'kill -9 while a reading of 9,600 positions is imported',
      from: large,
      place: folder,
      program: command('import-reading', reading),
      rounds: rounds(12),
    }),
  ];
};
