import path from 'node:path';
import { OWNER } from '@/lib/door/actor';
import { env } from '@/lib/env';
import { CommandTrouble } from './command';
import { wrap } from './fit-lines';
import { libraryToRead } from './library';
import { say, sayJson } from './say';

const help = `Usage:
  npm run -s counterpoint -- list [--json]

Prints the debates of the library.`;

/** `list`: the debates of the library, as lines or as JSON. */
export async function run(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return;
  }
  const unknown = args.find((arg) => arg !== '--json');
  if (unknown !== undefined) throw new CommandTrouble(`“${unknown}” is not known here.\n${help}`);
  const debates = (await libraryToRead()) ? await readDebates() : [];
  if (args.includes('--json')) sayJson(debates);
  else if (debates.length === 0)
    // The folder is never cut: it stands on a line with nothing to wrap.
    console.log(
      [
        `No debates in ${path.resolve(env.dataFolder)} yet.`,
        wrap(
          'Run “npm start”, or “import” a text; where your library is elsewhere, set COUNTERPOINT_DATA_DIR as you do for “npm start”.',
        ),
      ].join('\n'),
    );
  else say(debates.map(sayDebate).join('\n\n'));
}

function sayDebate(debate: Awaited<ReturnType<typeof readDebates>>[number]): string {
  const { slug, title, date, commentators, propositions, positions } = debate;
  const counts = `${commentators} commentators, ${propositions} propositions, ${positions} positions`;
  return [slug, wrap(title, '  '), `  ${date ? `${date}; ` : ''}${counts}`].join('\n');
}

async function readDebates() {
  const { listDebates } = await import('@/lib/debates/data');
  const { db } = await import('@/lib/db/client');
  try {
    return (await listDebates(OWNER)).map((debate) => ({
      slug: debate.slug,
      title: debate.title,
      date: debate.date,
      commentators: debate.commentators.length,
      propositions: debate.propositionIds.length,
      positions: debate.stances.length,
    }));
  } finally {
    await db.$disconnect();
  }
}
