import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { exitCodeOf, firstAnswer, whyNotReady } from './ready.mjs';
import { Trouble } from './run.mjs';
import { freePort } from './steps.mjs';

const never = new Promise<never>(() => {});
let server: ReturnType<typeof createServer> | null = null;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  server = null;
});

/** Answers the library's page so, and any other with 200. */
async function answering(status: number, port = 0, page = 'Hello'): Promise<string> {
  server = createServer((request, response) => {
    response.writeHead(request.url === '/' ? status : 200).end(page);
  });
  await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('is ready when the page that needs the database answers 200, and not before', async () => {
  const address = await answering(200);
  expect(whyNotReady(await firstAnswer(address, never), address, 'data')).toBeNull();
});

it('is not ready when that page fails, and says so in one line with the log', async () => {
  const address = await answering(500);
  const why = whyNotReady(await firstAnswer(address, never), address, 'data');
  expect(why).toMatch(
    /first page cannot be shown \(answer 500\).*data.logs.\d{4}-\d\d-\d\d\.jsonl/,
  );
  expect(why).not.toContain('\n');
  expect(why).not.toContain('ready');
});

it('is not ready when a part of the page fails that came after its beginning', async () => {
  const address = await answering(200, 0, '<!--$!--><template data-dgst="926872816"></template>');
  expect(await firstAnswer(address, never)).toBe(500);
});

it('waits for a server that does not listen yet', async () => {
  const port = await freePort();
  const asked = firstAnswer(`http://127.0.0.1:${port}`, never);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await answering(200, port);
  expect(await asked).toBe(200);
});

it('says that it stopped, where it ends before it answers', async () => {
  const address = `http://127.0.0.1:${await freePort()}`;
  const asked = firstAnswer(address, Promise.resolve({ code: 1, signal: null }));
  await expect(asked).rejects.toThrow(Trouble);
});

it.each([
  ['it ended by itself', { code: 7, signal: null }, false, 7],
  ['it was killed by somebody else', { code: null, signal: 'SIGKILL' }, false, 1],
  ['it stopped in order', { code: 0, signal: null }, true, 0],
  ['it ended by the signal', { code: null, signal: 'SIGTERM' }, true, 0],
  ['it names the signal that ended it', { code: 143, signal: null }, true, 0],
  ['it says that something went wrong while it stopped', { code: 1, signal: null }, true, 1],
  ['it did not stop and was killed', { code: null, signal: 'SIGKILL' }, true, 1],
] as const)('the exit code, where %s', (_, ended, asked, code) => {
  expect(exitCodeOf(ended, asked)).toBe(code);
});
