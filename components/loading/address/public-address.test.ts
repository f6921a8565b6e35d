import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isPublic,
  opensHereOnly,
  publicAddress,
  writtenAddress,
} from '@/components/loading/address/public-address';

/** A page of the browser: what is in its address, and what its root says. */
function open(address: string, publicOrigin?: string) {
  vi.stubGlobal('location', new URL(address));
  vi.stubGlobal('document', { documentElement: { dataset: { publicAddress: publicOrigin } } });
}

beforeEach(() => open('http://127.0.0.1:3000/debates/a?kind=open#words'));
afterEach(() => vi.unstubAllGlobals());

describe('an address that is handed on', () => {
  it('is that of the page, or of a path, and says on paper where it opens', () => {
    expect(publicAddress()).toBe('http://127.0.0.1:3000/debates/a?kind=open#words');
    expect(publicAddress('/themes')).toBe('http://127.0.0.1:3000/themes');
    expect([isPublic(), opensHereOnly()]).toEqual([false, true]);
    expect(writtenAddress()).toMatch(/#words \(opens only on the machine where this was made\)$/);
  });

  it.each(['http://localhost:3000', 'http://a.localhost', 'http://[::1]:3000', 'http://127.0.0.9'])(
    'opens on this machine only: %s',
    (origin) => {
      open(`${origin}/`);
      expect(opensHereOnly()).toBe(true);
    },
  );

  it('carries the name under which it is public, whatever it was opened under', () => {
    open('http://127.0.0.1:3000/debates/a?kind=open#words', 'https://counterpoint.example');
    expect(publicAddress()).toBe('https://counterpoint.example/debates/a?kind=open#words');
    expect([isPublic(), opensHereOnly()]).toEqual([true, false]);
    expect(writtenAddress()).toBe(publicAddress());
  });

  it('says nothing of a name of the settings, which may lead anywhere', () => {
    open('http://counterpoint.example/debates/a');
    expect(opensHereOnly()).toBe(false);
    expect(writtenAddress()).toBe('http://counterpoint.example/debates/a');
  });
});
