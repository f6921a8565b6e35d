import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { seededRandom } from '@/lib/analysis/seeded-random';
import { root } from '@/scripts/setup/run.mjs';
import { hostileValue, pick } from './hostile-values';
import { listBroken } from './invariants';
import { type Kind, SEED, type Tried } from './kind';
import { countRows, fileIn, makeLibrary } from './library';
import { whileServing } from './server';

type Asked = { method: string; url: string; headers?: Record<string, string>; body?: string };

/** The status of the answer; 0: the connection was closed without one. */
function ask(address: string, { method, url, headers = {}, body }: Asked): Promise<number> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const sent = request(
      { hostname, port, method, path: url, headers, timeout: 20_000, agent: false },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
        answer.on('error', () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on('timeout', () => sent.destroy(new Error('timeout')));
    sent.on('error', (error) => resolve(error.message === 'timeout' ? 599 : 0));
    sent.end(body);
  });
}

/** All that may be named in an address of the app. */
const NAMES =
  'reading themes kinds q kind coder ids id slug sort filter show by with at from to words page paragraph version file debate'.split(
    ' ',
  );
const SLUGS = ['the-empty-farebox', 'xi-jinping-goes-to-moscow', 'unknown'];

const FAULT_PAGE = '/_global-error';

const patternsOfRoutes = (): string[] => [
  ...new Set(
    Object.values(
      JSON.parse(
        readFileSync(path.join(root, '.next/app-path-routes-manifest.json'), 'utf8'),
      ) as Record<string, string>,
    ),
  ),
];

/** Text in a form that the head of a request can have at all. */
const escaped = (value: unknown): string => {
  const text = String(value).slice(0, 3_000);
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
};

/** Addresses of all routes with what no link of the app holds, at the given odds as they are. */
function oddRequests(count: number): Asked[] {
  const random = seededRandom(SEED);
  const routes = patternsOfRoutes();
  return Array.from({ length: count }, () => {
    const route = pick(random, routes);
    const odd = () => escaped(hostileValue(random));
    const place = route.replace(/\[[^\]]+\]/g, () =>
      random() < 0.7 ? pick(random, SLUGS) : odd() || '-',
    );
    const query = Array.from(
      { length: Math.floor(random() * 4) },
      () =>
        `${random() < 0.9 ? pick(random, NAMES) : odd()}=${random() < 0.8 ? odd() : '%ff%E0%A4'}`,
    ).join('&');
    const method =
      random() < 0.85 ? 'GET' : pick(random, ['HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS']);
    return { method, url: `${place.slice(0, 4_000)}${query ? `?${query}` : ''}` };
  });
}

async function askOddly(address: string, count: number): Promise<Tried> {
  const failed: string[] = [];
  const statuses: Record<string, number> = {};
  for (const one of oddRequests(count)) {
    const status = await ask(address, one);
    const name = one.url.startsWith(FAULT_PAGE) ? `${status} at ${FAULT_PAGE}` : `${status}`;
    statuses[name] = (statuses[name] ?? 0) + 1;
    // The framework's own page for what it cannot show is answered so, whoever asks for it.
    if (status === 500 && one.url.startsWith(FAULT_PAGE)) continue;
    if (status >= 500 || status === 0)
      failed.push(`${status}: ${one.method} ${one.url.slice(0, 200)}`);
  }
  const note = Object.entries(statuses)
    .map(([status, times]) => `${times} × ${status}`)
    .join(', ');
  return { what: 'odd requests to all routes', tried: count, failed, note };
}

/** Who may not be answered, and how; `at` is the server's own host and port. */
const strangers = (at: string): [wanted: number, asked: Asked][] => {
  const post = (headers: Record<string, string>): Asked => ({
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'text/plain', 'next-action': '00', ...headers },
    body: '[]',
  });
  const origin = `http://${at}`;
  const get = (host: string): Asked => ({ method: 'GET', url: '/', headers: { host } });
  const foreign = [
    'evil.example',
    `evil.example:${at.split(':')[1]}`,
    '192.168.0.4',
    `${at}.evil`,
    'localhost.evil.example',
    '127.0.0.1@evil.example',
    '[::2]',
    '0.0.0.0',
  ];
  return [
    ...foreign.map((host): [number, Asked] => [403, get(host)]),
    ...foreign.map((host): [number, Asked] => [403, post({ host, origin: `http://${host}` })]),
    ...[
      'http://evil.example',
      'null',
      '',
      `http://${at}.evil.example`,
      'http://127.0.0.1:1',
      `https://evil.example, ${origin}`,
    ].map((from): [number, Asked] => [403, post({ host: at, origin: from })]),
    [403, post({ host: at })],
    [403, post({ host: at, origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' })],
    [403, post({ host: at, origin, 'sec-fetch-site': 'cross-site' })],
    [403, { ...get('evil.example'), headers: { host: 'evil.example', 'x-forwarded-host': at } }],
    ...['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS'].map((method): [number, Asked] => [
      405,
      { method, url: '/', headers: { host: at, origin } },
    ]),
    ...['/debates/%ff', '/debates/%E0%A4%A', '/%', '/a%00b'].map((url): [number, Asked] => [
      404,
      { method: 'GET', url, headers: { host: at } },
    ]),
    [200, get(at)],
    [200, get(`localhost:${at.split(':')[1]}`)],
    [200, { ...get(at), headers: { host: at, origin: 'http://evil.example' } }],
  ];
};

async function askAsStrangers(address: string): Promise<Tried> {
  const failed: string[] = [];
  const cases = strangers(new URL(address).host);
  for (const [wanted, asked] of cases) {
    const status = await ask(address, asked);
    if (status !== wanted)
      failed.push(
        `${asked.method} ${asked.url} ${JSON.stringify(asked.headers)}: ${status}, not ${wanted}`,
      );
  }
  return { what: 'foreign hosts and origins, odd methods', tried: cases.length, failed };
}

/** Requests that no page of the app sends. Nothing of the library may change by them. */
export const run: Kind = async ({ folder, rounds }) => {
  const library = await makeLibrary(path.join(folder, 'library'));
  const before = await countRows(fileIn(library));
  return whileServing(library, async (address) => {
    const tried = [await askAsStrangers(address), await askOddly(address, rounds(1_500))];
    const left = [...(await listBroken(fileIn(library)))];
    if (JSON.stringify(await countRows(fileIn(library))) !== JSON.stringify(before))
      left.push('Rows came or went.');
    return [...tried, { what: 'the library after them', tried: 1, failed: left }];
  });
};
