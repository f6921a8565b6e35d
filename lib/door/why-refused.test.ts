import { describe, expect, it } from 'vitest';
import { whyRefused } from '@/lib/door/why-refused';

const from = (headers: Record<string, string>) => whyRefused(new Headers(headers));

describe('who is answered', () => {
  it.each([
    ['http://127.0.0.1:3000', '127.0.0.1:3000'],
    ['http://localhost:3000', 'LocalHost:3000'],
    ['http://[::1]:3000', '[::1]:3000'],
    ['https://counterpoint.example', 'counterpoint.example'],
  ])('a page of ours: %s at %s', (origin, host) => {
    expect(from({ origin, host })).toBeNull();
  });

  it.each([
    ['http://evil.example', '127.0.0.1:3000'],
    ['http://127.0.0.1:3001', '127.0.0.1:3000'],
    ['http://localhost:3000', '127.0.0.1:3000'],
    ['null', '127.0.0.1:3000'],
    ['', '127.0.0.1:3000'],
    ['no address', '127.0.0.1:3000'],
  ])('not a page of another site: %s at %s', (origin, host) => {
    expect(from({ origin, host })).toMatch(/another site/);
  });

  it('what a proxy is said to have seen changes nothing', () => {
    const headers = { origin: 'http://evil.example', host: '127.0.0.1:3000' };
    expect(from({ ...headers, 'x-forwarded-host': 'evil.example' })).toMatch(/another site/);
  });

  it('nobody who does not say where the request comes from', () => {
    expect(from({ host: '127.0.0.1:3000' })).toMatch(/no Origin header/);
    expect(from({ origin: 'null' })).toMatch(/another site/);
  });
});
