import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, judge } from '@/lib/front/judge';

const settings = { hosts: ['counterpoint.example'] };
const HOST = '127.0.0.1:3000';
const OURS = { host: HOST, origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' };
const CHUNKED = { 'transfer-encoding': 'chunked' };
const FORM = 'multipart/form-data';

/** The status of the refusal; 0 where the request is let in. */
function statusOf(method: string, url: string, headers: Asked['headers']): number {
  return judge({ method, url, headers }, settings)?.status ?? 0;
}

describe('which requests are let in', () => {
  it.each<[status: number, method: string, url: string, headers: Asked['headers']]>([
    // Reading, from anywhere, at a name of ours.
    [0, 'GET', '/', { host: HOST }],
    [0, 'HEAD', '/debates/a?themes=b', { host: 'localhost:4000', origin: 'http://evil.example' }],
    [0, 'GET', '/healthz', { host: '[::1]:3000' }],
    [0, 'GET', '/', { host: 'a.localhost' }],
    [0, 'GET', '/', { host: 'counterpoint.example', 'sec-fetch-site': 'cross-site' }],
    [0, 'GET', '/search?q=%ff', { host: HOST }],
    [0, 'GET', '/debates/%E4%BD%A0', { host: HOST }],
    [403, 'GET', '/', { host: 'evil.example:3000' }],
    [403, 'GET', '/', { host: '192.168.0.4:3000' }],
    [403, 'GET', '/', {}],
    [403, 'GET', '/', { host: 'localhost:3000@evil.example' }],
    // What is done is done for pages of ours.
    [0, 'POST', '/debates/a', OURS],
    [0, 'POST', '/', { host: HOST, origin: `http://${HOST}` }],
    [0, 'POST', '/', { ...OURS, 'sec-fetch-site': 'none' }],
    [0, 'POST', '/', { host: 'localhost:8080', origin: 'http://localhost:8080' }],
    [0, 'POST', '/', { host: 'counterpoint.example', origin: 'https://counterpoint.example' }],
    [403, 'POST', '/', { host: HOST }],
    [403, 'POST', '/', { ...OURS, origin: 'null' }],
    [403, 'POST', '/', { ...OURS, origin: 'http://evil.example' }],
    [403, 'POST', '/', { ...OURS, origin: 'http://127.0.0.1:3001' }],
    [403, 'POST', '/', { ...OURS, origin: `http://${HOST}, http://evil.example` }],
    [403, 'POST', '/', { ...OURS, 'sec-fetch-site': 'cross-site' }],
    [403, 'POST', '/', { ...OURS, 'sec-fetch-site': 'same-site' }],
    [403, 'POST', '/', { ...OURS, host: 'evil.example', origin: 'http://evil.example' }],
    // Odd methods.
    ...['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'get', ''].map(
      (method): [number, string, string, Asked['headers']] => [405, method, '/', OURS],
    ),
    // Addresses that cannot be read.
    ...['/debates/%ff', '/debates/%E0%A4%A', '/%', '/a%zz?b', '/a%00b'].map(
      (url): [number, string, string, Asked['headers']] => [404, 'GET', url, OURS],
    ),
    // Pages that the framework keeps for itself.
    [404, 'GET', '/_global-error', OURS],
    [404, 'GET', '/%5Fglobal-error', OURS],
    [0, 'GET', '/_next/static/a.js', OURS],
    // What makes pictures or fetches a page for itself, and steps that a browser takes before it asks.
    [404, 'GET', '/_next/image?url=%2F&w=640&q=75', OURS],
    [404, 'GET', '/_next/data/a/debates/a.json', OURS],
    ...['/_next/static/../../debates/a', '/_next/static/%2e%2e/a', '/debates/./a', '/..'].map(
      (url): [number, string, string, Asked['headers']] => [404, 'GET', url, OURS],
    ),
    [0, 'GET', '/debates/a..b', OURS],
    [400, 'GET', 'http://evil.example/', OURS],
    [400, 'OPTIONS', '*', OURS],
    [414, 'GET', `/${'a'.repeat(20_000)}`, OURS],
    // Too much.
    [0, 'POST', '/import/reading', { ...OURS, 'content-length': String(26 * 1024 * 1024) }],
    [0, 'POST', '/keep/upload?bytes=1', { ...OURS, 'content-length': String(200 * 1024 * 1024) }],
    [413, 'POST', '/keep/uploads', { ...OURS, 'content-length': String(200 * 1024 * 1024) }],
    [413, 'POST', '/import/reading', { ...OURS, 'content-length': String(200 * 1024 * 1024) }],
    // A body where something takes it: a route of its own, an action, a form of a page.
    [0, 'POST', '/import/reading', { ...OURS, ...CHUNKED }],
    [0, 'POST', '/keep/upload?bytes=1', { ...OURS, ...CHUNKED }],
    [0, 'POST', '/debates/a', { ...OURS, ...CHUNKED, 'next-action': '0'.repeat(42) }],
    [0, 'POST', '/debates/a', { ...OURS, ...CHUNKED, 'content-type': `${FORM}; boundary=a` }],
    [0, 'POST', '/debates/a', { ...OURS, 'content-length': '0' }],
    // And where nothing does.
    [415, 'POST', '/debates/a', { ...OURS, ...CHUNKED }],
    [415, 'POST', '/debates/a', { ...OURS, 'content-length': '1', 'content-type': 'text/plain' }],
    [415, 'POST', '/a/keep/upload', { ...OURS, ...CHUNKED }],
    [415, 'GET', '/', { host: HOST, ...CHUNKED }],
    [
      415,
      'POST',
      '/',
      { ...OURS, ...CHUNKED, 'content-type': 'application/x-www-form-urlencoded' },
    ],
  ])('%i: %s %s %j', (status, method, url, headers) => {
    expect(statusOf(method, url, headers)).toBe(status);
  });

  it('an odd method is told which are answered', () => {
    expect(judge({ method: 'PUT', url: '/', headers: OURS }, settings)?.allow).toBe(
      'GET, HEAD, POST',
    );
  });

  it('a strange host is told what to do', () => {
    const refusal = judge({ method: 'GET', url: '/', headers: { host: 'evil.example' } }, settings);
    expect(refusal?.why).toMatch(/127\.0\.0\.1.*localhost.*COUNTERPOINT_HOSTS/);
    const shared = { ...settings, publicUrl: 'https://counterpoint.example' };
    const asked = { method: 'GET', url: '/', headers: { host: '192.168.1.7:3000' } };
    expect(judge(asked, shared)?.why).toMatch(
      /the host 192\.168\.1\.7, .*Open Counterpoint at https:\/\/counterpoint\.example\.$/,
    );
  });

  it('nothing is done for a page whose host is not the host that is asked', () => {
    const name = fc.constantFrom(
      '127.0.0.1',
      'localhost',
      'evil.example',
      '[::1]',
      'counterpoint.example',
    );
    const port = fc.constantFrom('', ':80', ':3000', ':3001');
    fc.assert(
      fc.property(name, port, name, port, (a, b, c, d) => {
        const headers = { host: c + d, origin: `http://${a}${b}` };
        const isOurs = new URL(headers.origin).host === headers.host && c !== 'evil.example';
        expect(statusOf('POST', '/', headers) === 0).toBe(isOurs);
      }),
    );
  });

  it('says of any method and address whether it is let in, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (method, url, host) => {
        expect([0, 400, 403, 404, 405, 414]).toContain(statusOf(method, url, { host }));
        expect([0, 400, 404, 405, 414]).toContain(statusOf(method, `/${url}`, { host: HOST }));
      }),
    );
  });
});
