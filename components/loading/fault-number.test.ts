import { expect, it } from 'vitest';
import { faultNumber, whereFaultStands } from '@/components/loading/fault-number';

const withDigest = (digest: unknown) => Object.assign(new Error('x'), { digest });

it('names the number of what the server met, and says where nobody has one', () => {
  expect(faultNumber(withDigest('2271843190'))).toBe('2271843190');
  expect(whereFaultStands(withDigest('2271843190@E394'))).toMatch(/the number 2271843190@E394\.$/);
  for (const error of [new Error('x'), withDigest(7), withDigest('NEXT_NOT_FOUND'), null, 'x']) {
    expect(faultNumber(error)).toBeNull();
    expect(whereFaultStands(error)).toMatch(/in this browser/);
  }
});
