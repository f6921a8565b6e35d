import { expect, it } from 'vitest';
import { keptSet } from '@/lib/sets/kept-set';
import { savedClassSet } from '@/lib/sets/schema';

const kept = {
  content: {
    name: ' ',
    items: [
      { propositionId: 'p1', question: 'Why? ', note: '\n- first\n', proposedFor: 'by-hand' },
    ],
  },
  version: 3,
  seen: ['p1', 'p2'],
  unanswered: null,
};

it('what is refused is kept as it was typed', () => {
  const sent = { debateId: 'd', id: 's', version: 3, seen: kept.seen, ...kept.content };
  expect(savedClassSet.safeParse(sent).success).toBe(false);
  expect(keptSet.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

it('nothing else is taken for a kept set', () => {
  expect(keptSet.safeParse({ ...kept, version: 0 }).success).toBe(false);
  expect(keptSet.safeParse({ ...kept, more: 1 }).success).toBe(false);
  expect(keptSet.safeParse({ ...kept, content: { name: 'Hour' } }).success).toBe(false);
});
