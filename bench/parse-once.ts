// Prints how many milliseconds it takes to read the file and propose its split, once, in a new process.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { proposeFromFiles } from '@/lib/imports/propose-import';

const [file = ''] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));
const begun = performance.now();
const answer = await proposeFromFiles([{ name: path.basename(file), bytes: async () => bytes }]);
if (!answer.ok) throw new Error(answer.problems.join('\n'));
console.log(performance.now() - begun);
