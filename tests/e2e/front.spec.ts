import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { freePort, serve } from '../../scripts/setup/steps.mjs';
import { byDays } from '../setup/at-length';
import { expect, test } from './journey';
import { writeJourneyDebate } from './write-debate';

// The whole server as it is started, asked by hand: no browser would send most of this.

const address = new URL(process.env.COUNTERPOINT_ADDRESS ?? 'http://127.0.0.1:3000');
const HOST = address.host;
const OURS = { origin: `http://${HOST}` };
const FORM = 'application/x-www-form-urlencoded';
const MEGABYTE = 1024 * 1024;

type Sent = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
};
type Got = { status: number; headers: IncomingHttpHeaders; text: string };

/** Sends a request with the very headers that are named. */
function send(path: string, { method = 'GET', headers = {}, body = '' }: Sent = {}): Promise<Got> {
  const length = body.length > 0 ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  return new Promise((resolve, reject) => {
    const asked = ask(
      {
        host: address.hostname,
        port: address.port,
        path,
        method,
        headers: { host: HOST, ...length, ...headers },
        agent: false,
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => {
          text += part;
        });
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const POST = { method: 'POST', headers: { ...OURS, 'content-type': FORM }, body: 'a=1' };
const posted = (headers: Record<string, string>) => ({
  ...POST,
  headers: { 'content-type': FORM, ...headers },
});
const evil = { origin: 'http://evil.example' };

/** What is asked, and the only answer that is right. */
const ASKED: readonly [says: string, status: number, path: string, sent: Sent][] = [
  [
    'a page, by a name of this machine',
    200,
    '/',
    { headers: { host: `localhost:${address.port}` } },
  ],
  ['a page, through a tunnel from another port', 200, '/', { headers: { host: 'localhost:8080' } }],
  ['a page of a rebound name', 403, '/', { headers: { host: `evil.example:${address.port}` } }],
  ['a page of another machine', 403, '/', { headers: { host: '192.168.0.7' } }],
  [
    'a page for a name that only a stranger forwards',
    403,
    '/',
    {
      headers: { host: 'evil.example', 'x-forwarded-host': HOST },
    },
  ],
  ['an action of a rebound name', 403, '/', posted({ host: 'evil.example', ...evil })],
  ['an action of another site', 403, '/', posted(evil)],
  [
    'an action of another site that forwards its name',
    403,
    '/',
    posted({ ...evil, 'x-forwarded-host': 'evil.example' }),
  ],
  ['an action of nowhere', 403, '/', posted({})],
  ['an action of a hidden page', 403, '/', posted({ origin: 'null' })],
  ['an action of another port', 403, '/', posted({ origin: 'http://127.0.0.1:1' })],
  [
    'an action that a browser calls cross-site',
    403,
    '/',
    posted({ ...OURS, 'sec-fetch-site': 'cross-site' }),
  ],
  ['a file to read, of another site', 403, '/import/reading', posted(evil)],
  ['health, of nowhere', 200, '/healthz', {}],
  ['TRACE', 405, '/', { method: 'TRACE' }],
  ['PUT', 405, '/', { method: 'PUT', headers: OURS, body: 'a' }],
  ['DELETE', 405, '/debates/the-empty-farebox', { method: 'DELETE', headers: OURS }],
  ['OPTIONS', 405, '/', { method: 'OPTIONS', headers: OURS }],
  ['a broken escape', 404, '/debates/%ff', {}],
  ['half an escape', 404, '/debates/%E0%A4%A', {}],
  ['an escape of nothing', 404, '/debates/a%00b', {}],
  ['a broken escape in a filter', 200, '/search?q=%ff', {}],
  ['another server', 400, 'http://evil.example/', {}],
  ['a long address', 414, `/search?q=${'a'.repeat(20_000)}`, {}],
  [
    '200 MB',
    413,
    '/import/reading',
    { ...POST, headers: { ...OURS, 'content-length': `${200 * MEGABYTE}` } },
  ],
  ['a body that nothing reads', 415, '/', POST],
  ['a file outside', 404, '/_next/static/../../package.json', {}],
  ['a file outside, escaped', 404, '/_next/static/%2e%2e%2f%2e%2e%2fpackage.json', {}],
  [
    'an action that is none',
    404,
    '/',
    { ...POST, headers: { ...POST.headers, 'next-action': '0'.repeat(42) } },
  ],
];

test('what a stranger asks is refused, in words and with the headers of safety', async () => {
  for (const [says, status, path, sent] of ASKED) {
    const got = await send(path, sent);
    expect.soft(got.status, says).toBe(status);
    expect.soft(got.headers['x-content-type-options'], says).toBe('nosniff');
    expect.soft(got.headers['referrer-policy'], says).toBe('same-origin');
    expect.soft(got.headers['content-security-policy'], says).toContain("frame-ancestors 'none'");
    if (status === 405) expect.soft(got.headers.allow, says).toBe('GET, HEAD, POST');
    if (status === 403) expect.soft(got.text.includes('Farebox'), says).toBe(false);
  }
});

test('no address of the app leads out of it', async () => {
  for (const path of [
    '//evil.example',
    '/%2f%2fevil.example',
    '/\\evil.example',
    '///evil.example/..',
  ]) {
    const { status, headers } = await send(path);
    const leads = new URL(headers.location ?? '/', address).host;
    expect([status < 500, leads], path).toEqual([true, HOST]);
  }
});

test('what a page fetches is sent as compressed as the page', async () => {
  for (const path of ['/', '/debates/the-empty-farebox/positions', '/theme-names']) {
    const got = await send(path, { headers: { 'accept-encoding': 'gzip' } });
    expect.soft(got.status, path).toBe(200);
    expect.soft(got.headers['content-encoding'], path).toBe('gzip');
  }
});

test('each page has scripts with a nonce of its own, and no other', async () => {
  const { slug } = writeJourneyDebate('May strangers in?');
  const known = new Set<string>();
  for (const path of [
    '/',
    '/methods',
    '/nowhere',
    `/debates/${slug}`,
    `/debates/${slug}/code`,
    '/methods',
  ]) {
    const { headers, text } = await send(path);
    const [, nonce = ''] =
      /script-src 'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? [];
    expect(nonce.length, path).toBeGreaterThan(20);
    expect(known.has(nonce), path).toBe(false);
    known.add(nonce);
    // Not what stands within scripts as text.
    const tags = text.match(/<(?:script|style)\b[^>]*>/g) ?? [];
    expect(tags.length, path).toBeGreaterThan(3);
    expect(
      tags.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
  }
});

test('24 MB arrive whole', async () => {
  const mark = 'counterpoint-form';
  const field = (head: string, value: string) =>
    `--${mark}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
  const text = `Ann: ${'Yes, always. '.repeat(2_000)}\n\nBen: ${'No, never. '.repeat(2_000)}\n\nAnn: So.\n\nBen: So.`;
  // What comes last would be missing, or all of it, if any of what comes before were cut.
  const body = `${field('name="padding"', 'a'.repeat(24 * MEGABYTE))}${field('name="files"; filename="talk.txt"', text)}--${mark}--\r\n`;
  const got = await send('/import/reading', {
    method: 'POST',
    headers: { ...OURS, 'content-type': `multipart/form-data; boundary=${mark}` },
    body,
  });
  expect(got.status).toBe(200);
  const done = JSON.parse(got.text.trim().split('\n').at(-1) ?? '').done;
  expect(done.ok, got.text.slice(0, 300)).toBe(true);
  const letters = (kept: string) => kept.replace(/[^A-Za-z]/g, '').length;
  expect(letters(JSON.stringify(done.read.text))).toBeGreaterThanOrEqual(letters(text));
});

/** Has a page run what somebody wrote into it, as a text that was not escaped would. */
function writeInto() {
  const place = document.createElement('div');
  place.innerHTML = '<p onclick="document.title = \'run\'">Press</p>';
  document.body.append(place);
  place.querySelector('p')?.click();
  return document.title;
}

test('what somebody wrote into a page does not run, and every journey would fail on it', async ({
  page,
  consoleErrors,
}) => {
  await page.goto('/methods');
  expect(await page.evaluate(writeInto)).not.toBe('run');
  await expect
    .poll(() => consoleErrors.join('\n'))
    .toContain('Refused by the policy: script-src-attr inline');
  consoleErrors.length = 0;
});

/** A server of its own with a browser on it, a connection without a request and two with half of one. */
async function connected(browser: Browser) {
  const own = await serve(await freePort(), {
    COUNTERPOINT_DATA_DIR: process.env.COUNTERPOINT_DATA_DIR ?? '',
  });
  const page = await browser.newPage();
  await page.goto(own.address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { hostname, port, host } = new URL(own.address);
  const heads = [
    '',
    'GET / HTTP/1.1\r\n',
    `POST /import/reading HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${own.address}\r\nContent-Type: multipart/form-data; boundary=a\r\nContent-Length: 5000\r\n\r\n--a\r\n`,
  ];
  const sockets = heads.map((head) => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.write(head);
    return socket;
  });
  await pause(300);
  const leave = async () => {
    for (const socket of sockets) socket.destroy();
    await page.close();
  };
  return { ...own, leave };
}

type Connected = Awaited<ReturnType<typeof connected>>;

/** How a server with all of that on it may be told to stop. */
const STOPS: Record<string, (server: Connected) => Promise<void>> = {
  'an orderly stop: gone in five seconds with code 0': async ({ child, gone }) => {
    const from = Date.now();
    // One press of Ctrl+C, as it comes: from the terminal, and from who started the server.
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect(await gone).toEqual({ code: 0, signal: null });
    expect(Date.now() - from).toBeLessThan(5_000);
  },

  'a second press ends it at once': async ({ child, gone, address }) => {
    child.kill('SIGINT');
    // The first has been heard when nobody new is let in.
    await expect(() => expect(fetch(address)).rejects.toThrow()).toPass();
    await pause(600);
    child.kill('SIGINT');
    expect(await gone).toEqual({ code: 1, signal: null });
  },
};

for (const [title, stop] of byDays('ways to stop a server', Object.entries(STOPS), undefined, 3)) {
  test(`browsers connected, a request half sent: ${title}`, async ({ browser }) => {
    test.slow();
    const server = await connected(browser);
    await stop(server);
    await server.leave();
  });
}
