import { expect, it } from 'vitest';
import { fromIndexKey, toIndexKey } from '@/lib/search/index-keys';

it('writes terms of scripts without spaces in digits, and reads them back', () => {
  expect(toIndexKey('muller')).toBe('muller');
  expect(toIndexKey('学习')).toBe('=5b664e60');
  for (const term of ['muller', '学习', '学', '𠮷野', 'ห้อง']) {
    expect(fromIndexKey(toIndexKey(term))).toBe(term);
  }
});
