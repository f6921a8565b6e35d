import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { choosePlace, findPlaces, listPlaces, newsOf } from './network.mjs';

/** As Node gives it; all that is not looked at is the same everywhere. */
function at(address: string, internal = false): NetworkInterfaceInfo {
  const rest = { address, mac: '00:00:00:00:00:00', internal, cidr: null };
  return address.includes(':')
    ? { ...rest, family: 'IPv6', netmask: 'ffff::', scopeid: 0 }
    : { ...rest, family: 'IPv4', netmask: '255.255.255.0' };
}

const LAPTOP = {
  lo: [at('127.0.0.1', true), at('::1', true)],
  docker0: [at('172.17.0.1')],
  wlan0: [at('192.168.1.20'), at('fe80::1'), at('2001:db8::20')],
  eth0: [at('10.0.0.5')],
  tun0: [at('10.8.0.2')],
};

describe('the address that is shared', () => {
  it('is one of a network of people, and IPv4 where there is one', () => {
    expect(listPlaces(LAPTOP).map(({ address }) => address)).toEqual([
      '192.168.1.20',
      '10.0.0.5',
      '2001:db8::20',
      '172.17.0.1',
      '10.8.0.2',
    ]);
  });

  it('is the one by which others are reached, where several are alike; a tunnel is none of these', () => {
    expect(listPlaces(LAPTOP, '10.0.0.5')[0]).toEqual({ name: 'eth0', address: '10.0.0.5' });
    expect(listPlaces(LAPTOP, '10.8.0.2')[0]).toEqual({ name: 'wlan0', address: '192.168.1.20' });
  });

  it('is said, with the others and how to choose', () => {
    expect(choosePlace(listPlaces(LAPTOP), null)).toEqual({
      address: '192.168.1.20',
      lines: [
        'Shared in the network wlan0. This machine has other addresses, too: 10.0.0.5 (eth0), 2001:db8::20 (wlan0), 172.17.0.1 (docker0), 10.8.0.2 (tun0).',
        'To share at another one: npm start -- --share=10.0.0.5',
      ],
    });
    expect(choosePlace([{ name: 'en0', address: '192.168.1.20' }], null).lines).toEqual([
      'Shared in the network en0.',
    ]);
  });

  it('can be chosen, of those that there are', () => {
    expect(choosePlace(listPlaces(LAPTOP), '10.8.0.2').address).toBe('10.8.0.2');
    expect(() => choosePlace(listPlaces(LAPTOP), '10.9.9.9')).toThrow(
      /^--share=10\.9\.9\.9: this machine does not have that address\. It has 192\.168\.1\.20 \(wlan0\), /,
    );
  });

  it('is missed where the machine is in no network', () => {
    const alone = listPlaces({ lo: LAPTOP.lo, eth0: [at('169.254.7.7'), at('fe80::1')] });
    expect(() => choosePlace(alone, null)).toThrow(/is in no network .* join one/);
    expect(() => choosePlace(alone, '10.0.0.5')).toThrow(/is in no network/);
  });

  it('is warned of when it goes, once, and said to be back', () => {
    const places = listPlaces(LAPTOP);
    const moved = [{ name: 'wlan0', address: '192.168.7.3' }];
    expect(newsOf('192.168.1.20', true, places)).toEqual({ isThere: true, line: null });
    const gone = newsOf('192.168.1.20', true, moved);
    expect(gone.isThere).toBe(false);
    expect(gone.line).toMatch(
      /^This machine .* 192\.168\.1\.20 any more.*192\.168\.7\.3 \(wlan0\)/,
    );
    expect(newsOf('192.168.1.20', false, moved).line).toBeNull();
    expect(newsOf('192.168.1.20', true, []).line).toMatch(/in no network now: join one\.$/);
    expect(newsOf('192.168.1.20', false, places).line).toMatch(/is back/);
  });

  it('is looked for on this very machine without a fault', async () => {
    for (const { name, address } of await findPlaces()) {
      expect(name).not.toBe('');
      expect(address).toMatch(/^[\d.]+$|:/);
    }
  });
});
