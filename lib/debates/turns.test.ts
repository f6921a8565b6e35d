import { expect, it } from 'vitest';
import { turnWords } from '@/lib/debates/turns';

it('names the turns of those who have several, and counts nothing that takes no position', () => {
  const said = (id: string, commentatorId: string | null, kind = 'contribution') => ({
    id,
    kind,
    commentatorId,
  });
  const turns = turnWords([
    said('intro', null, 'introduction'),
    said('a1', 'ada'),
    said('b1', 'bo'),
    said('aside', 'ada', 'aside'),
    said('a2', 'ada'),
  ]);
  expect([...turns]).toEqual([
    ['a1', 'turn 1 of 2'],
    ['a2', 'turn 2 of 2'],
  ]);
});
