// Whose a log is that nothing says of (lib/db/write-ahead-log.ts): as COUNTERPOINT_LOG says it, or a
// person in the terminal.
import { createInterface } from 'node:readline/promises';
import type { Decide } from '@/lib/db/prepare';
import type { Decision, Doubt } from '@/lib/db/write-ahead-log';

const isDecision = (word: string | undefined): word is Decision =>
  word === 'with' || word === 'without';

const when = (last: string): string => (last === '' ? 'nothing entered' : `last entry ${last}`);

/** @returns null where nobody is there to ask, or who was asked stops */
export const decideLog: Decide = async (doubt) => {
  const said = process.env.COUNTERPOINT_LOG;
  if (isDecision(said)) return said;
  return process.stdin.isTTY ? await ask(doubt) : null;
};

async function ask({ file, fitsWithLog, lastWithLog, lastWithout }: Doubt) {
  const ways = [
    ...(fitsWithLog ? [`  with     go on with what the log holds (${when(lastWithLog)})`] : []),
    `  without  go on with the file alone (${when(lastWithout)})`,
    '  stop     change nothing',
  ];
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(
      `\nThe log beside ${file} does not fit it, perhaps because the file was put in the place of another. Which of the two holds what you entered? Both are set aside before, whichever you take.\n${ways.join('\n')}\nYour answer: \n`,
    );
    const word = answer.trim().toLowerCase();
    return isDecision(word) ? word : null;
  } finally {
    terminal.close();
  }
}
