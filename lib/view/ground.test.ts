import { describe, expect, it } from 'vitest';
import { unsaidOfWords } from '@/lib/positions/content';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { commonGround, sharpestDifferences } from '@/lib/view/ground';
import { emptyViewState } from '@/lib/view/state';
import { textOrder } from '@/lib/view/text-order';
import { makeView } from '@/tests/fixtures/small-view';

const view = makeView(
  [
    [1, 2, 2, -1, 0],
    [1, 2, -2, 1, 0],
    [null, 1, null, 1, null],
  ],
  ['', '', '', '', ''],
);
const facts = filterPropositions(indexDebate(view), emptyViewState);

describe('commonGround', () => {
  it('starts with what more hold more strongly and gives two voices', () => {
    const items = commonGround(facts);
    expect(items.map((item) => item.facts.proposition.id)).toEqual(['p1', 'p0']);
    expect(items[0]?.voices.map(({ commentatorId }) => commentatorId)).toEqual(['A', 'B']);
    expect(items[0]?.more).toBe(1);
  });
});

describe('sharpestDifferences', () => {
  it('starts with the most polarised and gives a voice of either side', () => {
    const items = sharpestDifferences(facts);
    expect(items.map((item) => item.facts.proposition.id)).toEqual(['p2', 'p3']);
    expect(items[1]?.voices.map(({ stance }) => Math.sign(stance))).toEqual([1, -1]);
  });
});

describe('textOrder', () => {
  it('follows contributions, then offsets; without evidence there is no place', () => {
    const texts = makeView([[1, 1, 1]], ['', '', '']);
    const at = (contributionId: string | null, start: number | null, paragraph: number | null) => ({
      id: `${contributionId}${start}`,
      exact: 'words',
      contributionId,
      paragraph,
      start,
      end: start === null ? null : start + 5,
      quotation: 0,
      ...unsaidOfWords,
      reasonId: null,
      status: 'anchored' as const,
    });
    texts.positions[0]?.evidence.push(at('second', 3, 1));
    texts.positions[1]?.evidence.push(at('second', 40, 1), at('first', 80, 2));
    const places = textOrder(texts, ['first', 'second']);
    expect([...places].sort((a, b) => a[1] - b[1]).map(([id]) => id)).toEqual(['p1', 'p0']);
  });
});
