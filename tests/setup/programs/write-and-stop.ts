// Does as a server does that is told to stop while something is being written. Says `begun` when it
// writes, and after a line of input stops in order, says `stopped` and stays until its input ends.

import { db } from '@/lib/db/client';
import { leaveLibraryAtStop } from '@/lib/db/fold-log';
import { inTransaction } from '@/lib/db/transaction';
import { doAtStop } from '@/lib/door/at-stop';

const say = (word: string) => process.stdout.write(`${word}\n`);
const theme = (id: string) => ({ data: { id, slug: id, name: id } });

async function run(): Promise<void> {
  leaveLibraryAtStop();
  await db.theme.create(theme('before'));
  const open = inTransaction(async (session) => {
    await session.theme.create(theme('last'));
    say('begun');
    await new Promise((resolve) => setTimeout(resolve, 700));
  });
  await new Promise((resolve) => process.stdin.once('data', resolve));
  const left = await doAtStop('writes', AbortSignal.timeout(4_000));
  await open;
  say(['stopped', ...left].join(' '));
}

void run();
process.stdin.once('end', () => process.exit(0));
