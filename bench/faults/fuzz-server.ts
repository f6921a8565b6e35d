import path from 'node:path';
import type { Kind, Tried } from './kind';
import { makeLibrary, runProgram } from './library';
import { whileServing } from './server';

/** Values with a fixed seed to all actions of a running server. */
export const run: Kind = async ({ folder, rounds }) => {
  const library = await makeLibrary(path.join(folder, 'library'));
  const program = [
    '--conditions=react-server',
    '--import',
    'tsx',
    '--eval',
    "require('./bench/faults/programs/fuzz-server.ts')",
  ];
  return whileServing(library, async (address) => {
    const { code, said } = await runProgram([...program, address, String(rounds(2_500))], library);
    // React says beside it what it cannot send.
    const told = said.split('\n').find((line) => line.startsWith('{"what"'));
    if (code !== 0 || told === undefined) throw new Error(said);
    return [JSON.parse(told) as Tried];
  });
};
