import { describe, expect, it } from 'vitest';
import { beginningOf } from '@/lib/coding/text-beginning';
import type { ContributionView } from '@/lib/view/view';

const said = (id: string, text: string | null): ContributionView => ({
  id,
  order: 0,
  kind: 'contribution',
  commentatorId: 'a',
  speaker: 'Ann Lee',
  text,
});

describe('how a text begins', () => {
  it('is as many paragraphs as a screen may show, whoever speaks, and no more than that', () => {
    const long = Array.from({ length: 500 }, (_, at) => `Paragraph ${at}. ${'x'.repeat(90)}`);
    const found = beginningOf([said('1', 'One.\n\nTwo.'), said('2', long.join('\n\n'))]);
    expect(found[0]?.paragraphs).toEqual(['One.', 'Two.']);
    const second = found[1]?.paragraphs ?? [];
    expect(second.slice(0, -1)).toEqual(long.slice(0, second.length - 1));
    const letters = second.join('').length;
    expect(letters).toBeGreaterThan(4_500);
    expect(letters).toBeLessThan(5_100);
  });

  it('says of a paragraph that it goes on, and leaves out what is not kept', () => {
    const found = beginningOf([said('1', null), said('2', 'word '.repeat(1_000_000))]);
    expect(found.map(({ id }) => id)).toEqual(['2']);
    expect(found[0]?.paragraphs).toHaveLength(1);
    expect(found[0]?.paragraphs[0]).toMatch(/^word word .* word …$/);
    expect(found[0]?.paragraphs[0]?.length).toBeLessThan(5_100);
  });
});
