// Writes a transcript of 190 turns into a file, as the measurement of turns reads it.
import { writeFileSync } from 'node:fs';
import { makeTalk } from './made-up-talk';

const [, , file] = process.argv;
if (!file) throw new Error('Name the file to write.');
const turns = makeTalk(95_000).slice(0, 190);
writeFileSync(file, turns.map(({ name, words }) => `${name}: ${words}`).join('\n\n'));
