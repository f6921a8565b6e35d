import { describe, expect, it } from 'vitest';
import { codedParagraphs } from '@/lib/coding/coded-paragraphs';
import { splitParagraphs } from '@/lib/text/paragraphs';
import type { PositionView } from '@/lib/view/view';

const text = 'First one.\n\nSecond one.\n\nThird one.';
const paragraphs = new Map([['c', splitParagraphs(text)]]);
const commentators: [] = [];
const propositions = [{ id: 'p', slug: 'p', text: 'It is so.', themeIds: [] }];

const position = (id: string, version: number, ...places: [number, number][]) =>
  ({
    id,
    version,
    propositionId: 'p',
    evidence: places.map(([start, end]) => ({ contributionId: 'c', start, end })),
  }) as unknown as PositionView;

describe('codedParagraphs', () => {
  it('puts a quotation into each paragraph it touches, a position once', () => {
    const found = codedParagraphs(
      {
        commentators,
        propositions,
        positions: [position('1', 1, [6, 18], [0, 5]), position('2', 1, [18, 23])],
      },
      paragraphs,
    ).get('c');
    expect([...(found?.keys() ?? [])].sort()).toEqual([1, 2]);
    expect(found?.get(1)).toMatchObject({
      ranges: [
        { start: 6, end: 18 },
        { start: 0, end: 5 },
      ],
      coded: [{ position: { id: '1' }, proposition: 'It is so.' }],
    });
    expect(found?.get(2)?.coded.map((one) => one.position.id)).toEqual(['1', '2']);
  });

  it('keeps the object of a paragraph where nothing changed', () => {
    const before = codedParagraphs(
      {
        commentators,
        propositions,
        positions: [position('1', 1, [0, 5]), position('2', 1, [14, 18])],
      },
      paragraphs,
    );
    const after = codedParagraphs(
      {
        commentators,
        propositions,
        positions: [position('1', 1, [0, 5]), position('2', 2, [14, 18])],
      },
      paragraphs,
      before,
    );
    expect(after.get('c')?.get(1)).toBe(before.get('c')?.get(1));
    expect(after.get('c')?.get(2)).not.toBe(before.get('c')?.get(2));
  });

  it('leaves out words that are only referred to', () => {
    const referred = position('1', 1);
    referred.evidence = [{ contributionId: 'c', start: null, end: null }] as never;
    expect(
      codedParagraphs({ commentators, propositions, positions: [referred] }, paragraphs).size,
    ).toBe(0);
  });
});
