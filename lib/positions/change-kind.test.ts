import { expect, it } from 'vitest';
import { canComeBack, changeWords } from '@/lib/positions/change-kind';

it('says where a position came from, and what is no state to go back to', () => {
  expect(changeWords('edited')).toBe('edited');
  expect(changeWords('moved', 'People read.')).toBe('moved here from “People read.”');
  expect(changeWords('moved')).toBe('moved here from another proposition');
  expect(changeWords('left-out')).toMatch(/^left out/);
  expect([canComeBack('created'), canComeBack('moved'), canComeBack('set-aside')]).toEqual([
    true,
    false,
    false,
  ]);
});
