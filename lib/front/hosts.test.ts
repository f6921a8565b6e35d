import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostName, isLoopbackName } from '@/lib/front/hosts';

describe('the name of a host', () => {
  it.each([
    ['127.0.0.1:3000', '127.0.0.1'],
    ['LocalHost', 'localhost'],
    ['[::1]:3000', '[::1]'],
    ['counterpoint.example:443', 'counterpoint.example'],
    ['', null],
    [':3000', null],
    ['localhost:99999', null],
    ['localhost:', null],
    ['user@localhost', null],
    ['localhost/evil', null],
    ['localhost evil.example', null],
    ['localhost,evil.example', null],
    ['::1', null],
  ])('of %j is %j', (host, name) => expect(hostName(host)).toBe(name));

  it('is never what a browser would take for another', () => {
    const part = fc.constantFrom(
      'localhost',
      '127.0.0.1',
      '[::1]',
      'evil',
      '.',
      '@',
      ':',
      '/',
      '#',
      '%',
      '1',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const host = parts.join('');
        const name = hostName(host);
        if (name === null || !isLoopbackName(name)) return;
        expect(new URL(`http://${host}`).hostname).toMatch(
          /^(127\.\d+\.\d+\.\d+|(.*\.)?localhost|\[::1\])$/,
        );
      }),
    );
  });
});

describe('a name of this machine', () => {
  it.each(['localhost', 'a.localhost', '127.0.0.1', '127.1.2.3', '[::1]', '[0:0:0:0:0:0:0:1]'])(
    '%s is one',
    (name) => expect(isLoopbackName(name)).toBe(true),
  );
  it.each([
    'localhost.evil.example',
    'notlocalhost',
    '127.0.0.1.evil.example',
    '127.evil.example',
    '128.0.0.1',
    '0.0.0.0',
    '[::2]',
    '[::ffff:10.0.0.1]',
    'evil.example',
  ])('%s is none', (name) => expect(isLoopbackName(name)).toBe(false));
});
