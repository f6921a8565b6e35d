// One process for all the debates that a worker's journeys ask for, and leave behind: it reads a request a line, a
// JSON array of the writer's name and what it takes, and answers each with a line `answer {…}`. It
// ends when nobody can ask any more. Starting Node, the compiler and the database client takes
// seconds; writing a debate takes a few hundredths of one.
import { createInterface } from 'node:readline';
import { makeGeneratedDebate } from '@/scripts/generated-debate/make-debate';
import { generatedDebateOptions } from '@/scripts/generated-debate/options';
import { writeGeneratedDebate } from '@/scripts/generated-debate/write-debate';
import { forgetDebates } from './forget-debates';
import { countNamed, listHolders, listSaid } from './journeys/holders';
import { writeJourneyDebate } from './journeys/journey-debate';
import { writeLongDebate } from './journeys/long-debate';
import { writeScriptsDebate } from './journeys/scripts-debate';
import { writeWordedDebate } from './journeys/worded-debate';
import { readStoredPositions } from './stored-positions';
import { commandIn } from './terminal';

const writers = {
  forget: forgetDebates,
  holders: listHolders,
  namesakes: countNamed,
  said: listSaid,
  journey: writeJourneyDebate,
  scripts: writeScriptsDebate,
  worded: writeWordedDebate,
  stored: readStoredPositions,
  long: writeLongDebate,
  terminal: (words: readonly string[]) => commandIn(process.cwd())(...words),
  generated: async (options: Readonly<Record<string, string | number>>) => ({
    slug: await writeGeneratedDebate(makeGeneratedDebate(generatedDebateOptions.parse(options))),
  }),
};

/** The writers by name: what each takes and answers. */
export type Writers = typeof writers;

/** Several processes may ask for the database's one write lock at the same time. */
const TRIES = 5;

async function answer(line: string): Promise<object> {
  const [name, ...asked] = JSON.parse(line) as [keyof Writers, ...never[]];
  const write = writers[name] as (...asked: never[]) => Promise<object>;
  for (let tries = 1; ; tries += 1) {
    try {
      return await write(...asked);
    } catch (error) {
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (!/database is locked|SQLITE_BUSY|Operation has timed out/.test(why) || tries === TRIES)
        return { failed: why };
    }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`answer ${JSON.stringify(await answer(line))}\n`);
}
process.exit(0);
