import { describe, expect, it } from 'vitest';
import { readMode } from '@/lib/front/mode';

describe('the mode', () => {
  it.each([{}, { host: '', publicUrl: ' ' }])('is local where nothing is given: %j', (given) => {
    expect(readMode(given)).toEqual({
      mode: 'local',
      host: '127.0.0.1',
      publicUrl: null,
      problems: [],
    });
  });

  it.each([
    ['0.0.0.0', 'https://counterpoint.example', 'https://counterpoint.example'],
    ['127.0.0.1', 'https://Counterpoint.example:443/', 'https://counterpoint.example'],
    ['192.168.1.20', 'http://192.168.1.20:3000', 'http://192.168.1.20:3000'],
    ['::', ' http://[fd00::1]:3000/ ', 'http://[fd00::1]:3000'],
    ['localhost', 'https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('is shared where both are: %s, %s', (host, given, publicUrl) => {
    const read = readMode({ host, publicUrl: given });
    expect(read).toMatchObject({ mode: 'shared', publicUrl, problems: [] });
    expect(read.host).toBe(host === 'localhost' ? '127.0.0.1' : host);
  });

  it.each([
    [{ host: '0.0.0.0' }, /^HOST is set and PUBLIC_URL is not: .* unset HOST\.$/],
    [{ publicUrl: 'https://a.example' }, /^PUBLIC_URL is set and HOST is not: .*HOST=0\.0\.0\.0/],
    [{ host: 'counterpoint', publicUrl: 'https://a.example' }, /^HOST is “counterpoint”: give an/],
    ...[
      'a.example',
      'ftp://a.example',
      'https:/a.example',
      'https://',
      'https://a.example/counterpoint',
      'https://a.example/?q',
      'https://a.example/#',
      'https://a.example?',
      'https://a b.example',
      'javascript:alert(1)',
      'http://a,b',
      'http://a;b',
      'http://*.a',
      'http://.',
      'http://-',
      'http://a:0',
    ].map((publicUrl): [object, RegExp] => [
      { host: '0.0.0.0', publicUrl },
      /^PUBLIC_URL is “.+”: give the address under which others open Counterpoint/,
    ]),
  ])('is refused in one line that says how to mend it: %j', (given, words) => {
    const { problems, ...rest } = readMode(given);
    expect(problems).toEqual([expect.stringMatching(words)]);
    expect(rest).toEqual({ mode: 'local', host: '127.0.0.1', publicUrl: null });
  });

  it('never repeats a password', () => {
    const { problems } = readMode({ host: '::', publicUrl: 'https://me:secret@a.example' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).not.toContain('secret');
  });
});
