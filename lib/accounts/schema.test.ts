import { expect, it } from 'vitest';
import { signingIn } from '@/lib/accounts/schema';
import { ownAddress } from '@/lib/door/own-address';

it.each([
  ['/themes?q=a', '/themes?q=a'],
  [`/search?q=${'a'.repeat(5_000)}`, '/'],
  ['https://evil.example/', '/'],
  [undefined, '/'],
  [7, '/'],
])(
  'whoever signs in is led to an address of the app that is not too long, else to the library',
  (next, to) => {
    const asked = { email: 'ada@example.org', password: 'a password', next };
    expect(ownAddress(signingIn.parse(asked).next)).toBe(to);
  },
);
