import { expect, it } from 'vitest';
import { citationOf, paragraphLabel, sayParagraph, sayTurn, turnsOf } from '@/lib/view/turns';
import type { ContributionView } from '@/lib/view/view';

const said = (
  id: string,
  commentatorId: string | null,
  kind: ContributionView['kind'] = 'contribution',
  speaker = '',
) => ({ id, kind, commentatorId, speaker });

const turns = turnsOf([
  said('intro', null, 'introduction'),
  said('q1', null, 'moderation', 'Chair'),
  said('a1', 'ada'),
  said('b1', 'bo'),
  said('aside', 'ada', 'aside'),
  said('q2', null, 'moderation', 'Chair'),
  said('a2', 'ada'),
  said('x1', null, 'contribution', 'A guest'),
  said('x2', null, 'contribution', 'A guest'),
]);

it('counts the turns of each who has several, and what takes no position for itself', () => {
  const turn = (number: number, of: number, kind: ContributionView['kind'] = 'contribution') => ({
    number,
    of,
    kind,
  });
  expect(Object.fromEntries(turns)).toEqual({
    intro: turn(1, 1, 'introduction'),
    q1: turn(1, 2, 'moderation'),
    q2: turn(2, 2, 'moderation'),
    a1: turn(1, 2),
    a2: turn(2, 2),
    aside: turn(1, 1, 'aside'),
    x1: turn(1, 2),
    x2: turn(2, 2),
  });
  expect(sayTurn(turns.get('a2'))).toBe('turn 2 of 2');
  expect(sayTurn(turns.get('b1'))).toBe('');
  expect(sayTurn(turns.get('intro'))).toBe('');
});

it('cites turn and paragraph, and no turn where a commentator speaks once', () => {
  expect(citationOf(turns.get('a2'), 3)).toBe('turn 2, ¶\u00a03');
  expect(citationOf(turns.get('b1'), 3)).toBe('¶\u00a03');
  expect(citationOf(turns.get('q2'), 1)).toBe('moderator’s turn 2, ¶\u00a01');
  expect(citationOf(turns.get('intro'), 1)).toBe('introduction, ¶\u00a01');
  expect(citationOf(turns.get('a2'), null)).toBe('turn 2');
  expect(citationOf(undefined, null)).toBe('');
});

it('says of a paragraph which turn it is in, where there are several', () => {
  expect(paragraphLabel(turns.get('a2'), 1)).toBe('2.1');
  expect(paragraphLabel(turns.get('intro'), 4)).toBe('4');
  expect(paragraphLabel(undefined, 4)).toBe('4');
  expect(sayParagraph(turns.get('a2'), 1)).toBe('Turn 2, paragraph 1');
  expect(sayParagraph(undefined, 4)).toBe('Paragraph 4');
});
