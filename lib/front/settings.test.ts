import { describe, expect, it } from 'vitest';
import { readSettings } from '@/lib/front/settings';

describe('what the front is told', () => {
  it('is nothing where nothing is set', () => {
    for (const given of [{}, { hosts: '', proxies: ' ' }]) {
      const settings = readSettings(given);
      if ('problems' in settings) throw new Error('refused');
      expect(settings.hosts).toEqual([]);
      expect(settings.isProxy('127.0.0.1')).toBe(false);
    }
  });

  it('is names and addresses, with commas or spaces between', () => {
    const settings = readSettings({
      hosts: 'Counterpoint.example, b.example',
      proxies: '127.0.0.1,10.0.0.0/8 fd00::/8',
    });
    if ('problems' in settings) throw new Error('refused');
    expect(settings.hosts).toEqual(['counterpoint.example', 'b.example']);
    expect(['127.0.0.1', '10.9.8.7', 'fd12::1'].map(settings.isProxy)).toEqual([true, true, true]);
    expect(['127.0.0.2', '11.0.0.1', '::1', 'me', ''].some(settings.isProxy)).toBe(false);
  });

  it.each([
    ['https://counterpoint.example:8443', 'counterpoint.example'],
    ['http://[fd00::1]:3000', '[fd00::1]'],
  ])('knows the name of the public address: %s', (publicUrl, name) => {
    const settings = readSettings({ hosts: 'b.example', publicUrl });
    expect('problems' in settings ? [] : settings.hosts).toEqual(['b.example', name]);
  });

  it.each([
    [{ hosts: 'http://a.example' }, /COUNTERPOINT_HOSTS names “http:\/\/a.example”/],
    [{ hosts: 'a.example:3000' }, /without a port/],
    [{ proxies: 'nginx' }, /COUNTERPOINT_PROXIES names “nginx”/],
    [{ proxies: '10.0.0.0/33' }, /ranges of addresses/],
    [{ proxies: '10.0.0.0/8/8' }, /ranges of addresses/],
    [{ proxies: '10.0.0.0/' }, /ranges of addresses/],
  ])('is refused in words where it cannot be used: %j', (given, words) => {
    const read = readSettings(given);
    expect('problems' in read ? read.problems : []).toEqual([expect.stringMatching(words)]);
  });
});
