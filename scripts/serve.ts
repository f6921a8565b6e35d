// The built app behind its front, on the port that is named: the build makes one file of this, and
// `serve` in setup/steps.mjs runs it.
import { fileURLToPath } from 'node:url';
import next from 'next';
import { env } from '@/lib/env';
import { createFront } from '@/lib/front/front';
import { readSettings } from '@/lib/front/settings';
import { stopAtSignals } from '@/lib/front/stop';
import { TOLD } from './setup/run.mjs';

const HOST = '127.0.0.1';
const port = Number(process.argv[2]);
const settings = readSettings({ hosts: env.hosts, proxies: env.proxies });
if ('problems' in settings) {
  for (const problem of settings.problems) console.error(problem);
  process.exit(TOLD);
}

// Where Next asks itself for the page that an action leads to, whatever name this request came by.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${HOST}:${port}`;
const app = next({
  dev: false,
  dir: fileURLToPath(new URL('..', import.meta.url)),
  hostname: HOST,
  port,
});
const front = createFront(app.getRequestHandler(), settings);
stopAtSignals(front);
await app.prepare();
front.server.once('error', (error) => {
  console.error(`Port ${port} cannot be listened on: ${error.message}.`);
  process.exit(TOLD);
});
front.server.listen(port, HOST);
