import { expect, it } from 'vitest';
import { paragraphLabel, sayParagraph, sayTurn, turnsOf } from '@/lib/view/turns';

it('names the turns of those who have several, and counts nothing that takes no position', () => {
  const said = (id: string, commentatorId: string | null, kind = 'contribution') => ({
    id,
    kind,
    commentatorId,
  });
  const turns = turnsOf([
    said('intro', null, 'introduction'),
    said('a1', 'ada'),
    said('b1', 'bo'),
    said('aside', 'ada', 'aside'),
    said('a2', 'ada'),
  ]);
  expect([...turns]).toEqual([
    ['a1', { number: 1, of: 2 }],
    ['a2', { number: 2, of: 2 }],
  ]);
  expect(sayTurn(turns.get('a2'))).toBe('turn 2 of 2');
  expect(sayTurn(turns.get('b1'))).toBe('');
});

it('says of a paragraph which turn it is in, where there are several', () => {
  expect(paragraphLabel({ number: 2, of: 3 }, 1)).toBe('2.1');
  expect(paragraphLabel(undefined, 4)).toBe('4');
  expect(sayParagraph({ number: 2, of: 3 }, 1)).toBe('Turn 2, paragraph 1');
  expect(sayParagraph(undefined, 4)).toBe('Paragraph 4');
});
