import { describe, expect, it } from 'vitest';
import { contentTerms } from '@/lib/text/similar/content-terms';
import { markSharedTerms } from '@/lib/text/similar/shared-terms';

const marked = (text: string, other: string) =>
  markSharedTerms(text, new Set(contentTerms(other)))
    .filter((part) => part.marked)
    .map((part) => part.text);

describe('markSharedTerms', () => {
  it('marks forms of a word and leaves small words alone', () => {
    expect(marked('The sanctions did not stop the trade.', 'A sanction hurts trading.')).toEqual([
      'sanctions',
      'trade',
    ]);
  });

  it('marks shared pairs in scripts without spaces, overlapping ones as one', () => {
    expect(marked('渡轮应该免费，很空。', '免费渡轮应该')).toEqual(['渡轮应该免费']);
  });

  it('loses nothing of the text, whatever signs it has', () => {
    for (const text of ['', '👩‍👩‍👧 naïve café', 'أهلا بالعالم trade', '免费', 'trade']) {
      const parts = markSharedTerms(text, new Set(contentTerms('trade 免费 café أهلا')));
      expect(parts.map((part) => part.text).join('')).toBe(text);
    }
  });
});
