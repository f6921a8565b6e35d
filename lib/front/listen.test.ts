import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, it } from 'vitest';
import { listen, whyNotListened } from '@/lib/front/listen';
import { freePort } from '@/scripts/setup/steps.mjs';

const server = createServer((request, answer) => void answer.end(request.socket.localAddress));

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Addresses of this machine beside 127.0.0.1, as those whom one can listen on are to be found. */
const others = [
  '127.0.0.2',
  '::1',
  ...Object.values(networkInterfaces())
    .flat()
    .map((one) => one?.address ?? ''),
];

const ask = async (host: string, port: number) =>
  (await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${port}`)).text();

it('listens at an address, and for the machine itself at 127.0.0.1, until it is closed', async () => {
  const port = await freePort();
  let found = '';
  for (const host of others) {
    if (
      await listen(server, port, host).then(
        () => true,
        () => false,
      )
    ) {
      found = host;
      break;
    }
  }
  expect(await ask(found, port)).toBe(found);
  expect(await ask('127.0.0.1', port)).toBe('127.0.0.1');
  server.close();
  server.closeAllConnections();
  await expect(ask('127.0.0.1', port)).rejects.toThrow();
});

it.each(['127.0.0.1', '0.0.0.0'])('listens once where %s has it', async (host) => {
  const port = await freePort();
  await listen(server, port, host);
  expect(await ask('127.0.0.1', port)).toMatch(/127\.0\.0\.1$/);
});

it('fails where the port is taken', async () => {
  const port = await freePort();
  const other = createServer();
  await listen(other, port, '127.0.0.1');
  await expect(listen(server, port, '127.0.0.1')).rejects.toThrow('EADDRINUSE');
  other.close();
});

it('says whether the address or the port is to be changed', () => {
  const failed = (code: string) =>
    whyNotListened(Object.assign(new Error(code), { code }), 80, 'x');
  expect(failed('EADDRNOTAVAIL')).toMatch(/^HOST is “x”, which is no address of this machine: /);
  expect(failed('EADDRINUSE')).toMatch(/^Port 80 cannot be listened on: .* PORT=3001 npm start$/);
});
