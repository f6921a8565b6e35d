import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atStop } from '@/lib/door/at-stop';
import { createFront, type Front } from '@/lib/front/front';
import { stopInOrder } from '@/lib/front/stop';

const MEGABYTE = 1024 * 1024;
const held = globalThis as { counterpointAtStop?: unknown };
let front: Front;
let port = 0;

/** Says what it was asked, and how long the body was. */
async function sayBack(request: IncomingMessage, answer: ServerResponse) {
  if (request.url === '/stream') return void answer.write('begun\n');
  let bytes = 0;
  for await (const chunk of request) bytes += chunk.length;
  answer.end(JSON.stringify({ headers: request.headers, bytes }));
}

beforeEach(async () => {
  front = createFront(sayBack, { hosts: [], isProxy: () => false });
  port = await listen(front);
});

async function listen({ server }: Front): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

afterEach(() => {
  front.server.closeAllConnections();
  front.server.close();
  delete held.counterpointAtStop;
});

/** Sends lines as they are, and answers with all that comes until the connection ends. */
function sendRaw(
  head: string[],
  body: Iterable<string | Buffer> = [],
  end = '\r\n\r\n',
): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let got = '';
    socket.on('data', (chunk) => {
      got += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(got));
    socket.write(head.join('\r\n') + end);
    for (const part of body) socket.write(part);
  });
}

const host = () => `Host: 127.0.0.1:${port}`;
const own = () => `Origin: http://127.0.0.1:${port}`;
const FORM = 'Content-Type: multipart/form-data; boundary=a';
const END = 'Connection: close';

describe('the front', () => {
  it('stamps what it lets in, and its answer', async () => {
    const got = await sendRaw([
      'GET / HTTP/1.1',
      host(),
      'X-Request-Id: theirs',
      'X-Forwarded-For: 6.6.6.6',
      'X-Forwarded-Host: evil.example',
      END,
    ]);
    const { headers } = JSON.parse(got.split('\r\n').at(-1) ?? '');
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(headers['x-forwarded-host']).toBe(`127.0.0.1:${port}`);
    expect(headers['x-request-id']).toMatch(/^[\w-]{12}$/);
    expect(got).toContain(`X-Request-Id: ${headers['x-request-id']}`);
    expect(got).toContain('X-Content-Type-Options: nosniff');
    expect(got).toContain('Referrer-Policy: same-origin');
  });

  it.each<[status: number, head: () => string[]]>([
    [403, () => ['GET / HTTP/1.1', 'Host: evil.example', END]],
    [
      403,
      () => ['POST / HTTP/1.1', host(), 'Origin: http://evil.example', 'Content-Length: 0', END],
    ],
    [403, () => ['GET / HTTP/1.1', END]],
    [400, () => ['NONSENSE']],
    [400, () => ['GET / HTTP/1.1', host(), 'Connection: Upgrade', 'Upgrade: websocket']],
    [405, () => ['CONNECT evil.example:443 HTTP/1.1', 'Host: evil.example:443']],
    [405, () => ['TRACE / HTTP/1.1', host(), END]],
    [404, () => ['GET /debates/%ff HTTP/1.1', host(), END]],
    [414, () => [`GET /${'a'.repeat(20_000)} HTTP/1.1`, host(), END]],
    [431, () => [`GET /${'a'.repeat(200_000)} HTTP/1.1`, host(), END]],
    [413, () => ['POST / HTTP/1.1', host(), own(), `Content-Length: ${200 * MEGABYTE}`]],
    [415, () => ['POST / HTTP/1.1', host(), own(), 'Transfer-Encoding: chunked']],
  ])('refuses with %i, in words and with the headers of safety', async (status, head) => {
    const got = await sendRaw(head());
    expect(got).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(got).toContain('X-Content-Type-Options: nosniff');
    expect(got).toContain("script-src 'none'");
    expect(got).toMatch(/<h1>[^<]+<\/h1>\n<p>[^<]{30,}<\/p>/);
  });

  it('counts a body that does not say how long it is, and stops taking it', async () => {
    const part = Buffer.alloc(MEGABYTE, 'a');
    const chunk = Buffer.concat([
      Buffer.from(`${MEGABYTE.toString(16)}\r\n`),
      part,
      Buffer.from('\r\n'),
    ]);
    const head = ['POST / HTTP/1.1', host(), own(), FORM, 'Transfer-Encoding: chunked', END];
    const fits = await sendRaw(head, [...Array(30).fill(chunk), '0\r\n\r\n']);
    expect(fits).toContain(`"bytes":${30 * MEGABYTE}`);
    const tooMuch = await sendRaw(head, Array(60).fill(chunk));
    expect(tooMuch).toMatch(/^HTTP\/1.1 413 /);
    expect(tooMuch).toContain('larger than 34.0 MB');
  });

  it('ends connections that are slow or silent, a hundred at once, and goes on answering', async () => {
    const impatient = createFront(
      sayBack,
      { hosts: [], isProxy: () => false },
      { header: 200, request: 1_000, silence: 300 },
    );
    front.server.close();
    front = impatient;
    port = await listen(front);
    const head = ['POST / HTTP/1.1', host(), own(), FORM, 'Content-Length: 9'];
    const slow = Array.from({ length: 50 }, () => sendRaw(['GET / HTTP/1.1\r\nHost:'], [], ''));
    const silent = Array.from({ length: 50 }, () => sendRaw(head, ['a']));
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    for (const got of await Promise.all(slow)) expect(got).toMatch(/^HTTP\/1.1 408 /);
    for (const got of await Promise.all(silent)) expect(got).toBe('');
  });

  it('answers nothing but the set-up as long as there is no owner', async () => {
    let owners = 0;
    const closed = createFront(sayBack, {
      hosts: [],
      isProxy: () => false,
      hasOwner: async () => owners > 0,
    });
    front.server.close();
    front = closed;
    port = await listen(front);
    const status = async (path: string) =>
      Number((await sendRaw([`GET ${path} HTTP/1.1`, host(), END])).slice(9, 12));
    const served = ['/set-up?key=a', '/set-up', '/_next/static/a.js', '/healthz', '/icon.svg'];
    const others = ['/', '/debates/a', '/set-up/a', '/set-upon', '/sign-in', '/healthz/a', '/keep'];
    for (const path of served) expect(await status(path), path).toBe(200);
    for (const path of others) expect(await status(path), path).toBe(503);
    const got = await sendRaw(['GET / HTTP/1.1', host(), END]);
    expect(got).toContain('<h1>Not set up yet</h1>');
    expect(got).toContain('opens the link that the terminal shows');
    expect(got).not.toContain('<a ');
    const sent = ['POST /sign-in HTTP/1.1', host(), own(), FORM, 'Content-Length: 1', END];
    expect(await sendRaw(sent, ['a'])).toMatch(/^HTTP\/1.1 503 /);
    owners = 1;
    for (const path of others) expect(await status(path), path).toBe(200);
  });

  it('stops in order with a stream open that nobody ends, and is gone', async () => {
    const ended = sendRaw(['GET /stream HTTP/1.1', host()]);
    const idle = sendRaw([]);
    while (front.open.count === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const order: string[] = [];
    atStop('writes of a test', () => void order.push(`writes, ${front.open.count} open`));
    expect(await stopInOrder(front, { answers: 200, all: 2_000 })).toEqual(['open answers']);
    expect(order).toEqual(['writes, 0 open']);
    expect(await ended).toContain('begun');
    await idle;
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  it('stops at once where nothing is open, and ends streams by who keeps them', async () => {
    const ended = sendRaw(['GET /stream HTTP/1.1', host()]);
    while (front.open.count === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    atStop('streams of a test', () => front.server.closeAllConnections(), 'streams');
    const from = Date.now();
    expect(await stopInOrder(front)).toEqual([]);
    expect(Date.now() - from).toBeLessThan(1_000);
    expect(await ended).toContain('begun');
  });
});
