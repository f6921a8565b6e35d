// The built app behind its front, on the port that is named: the build makes one file of this, and
// `serve` in setup/steps.mjs runs it.
import { fileURLToPath } from 'node:url';
import next from 'next';
import { announceRunning } from '@/lib/db/folder-lock';
import { DatabaseTrouble } from '@/lib/db/trouble';
import { atStop } from '@/lib/door/at-stop';
import { env } from '@/lib/env';
import { createFront } from '@/lib/front/front';
import { listen, whyNotListened } from '@/lib/front/listen';
import { LOOPBACK } from '@/lib/front/mode';
import { hasOwner, inviteOwner } from '@/lib/front/set-up';
import { readSettings } from '@/lib/front/settings';
import { spareMemory } from '@/lib/front/sparing';
import { stopAtSignals } from '@/lib/front/stop';
import { TOLD } from './setup/run.mjs';

// What is made in the data folder is its owner's alone.
process.umask(0o077);

spareMemory();

const port = Number(process.argv[2]);
/** Where the machine itself finds it. */
const address = `http://${LOOPBACK}:${port}`;

/** Says in one line why it cannot be served, and ends. */
function end(line: string): never {
  console.error(line);
  process.exit(TOLD);
}

const settings = readSettings({ hosts: env.hosts, proxies: env.proxies, publicUrl: env.publicUrl });
if ('problems' in settings) end(settings.problems.join('\n'));
if (env.modeProblems.length > 0) end(env.modeProblems.join('\n'));

// Where Next asks itself for the page that an action leads to, whatever name this request came by.
process.env.__NEXT_PRIVATE_ORIGIN = address;
const app = next({
  dev: false,
  dir: fileURLToPath(new URL('..', import.meta.url)),
  hostname: LOOPBACK,
  port,
});
const front = createFront(
  app.getRequestHandler(),
  env.publicUrl === null ? settings : { ...settings, hasOwner },
);
atStop('work after answers', () => app.close());
stopAtSignals(front);
try {
  await Promise.all([
    app.prepare(),
    announceRunning(env.dataFolder, { pid: process.pid, address }),
  ]);
} catch (error) {
  if (error instanceof DatabaseTrouble) end(error.message);
  throw error;
}
await listen(front.server, port, env.host).catch((error: Error) =>
  end(whyNotListened(error, port, env.host)),
);
if (env.publicUrl !== null) {
  // Next begins with what is done at a start when it is first asked; what knows of an owner is of that.
  await fetch(`${address}/healthz`);
  const lines = (await hasOwner()) ? [] : await inviteOwner(env.publicUrl);
  // To who started it, to be said last; else to whoever reads what it says.
  if (process.send) process.send(lines);
  else console.error(lines.join('\n'));
}
