import { describe, expect, it } from 'vitest';
import { agreementBar } from '@/lib/view/agreement-bar';
import { kindWordsUnnamed } from '@/lib/words/kind-words';

describe('agreementBar', () => {
  it('counts the kinds of a pair for two commentators', () => {
    const bar = agreementBar(
      [
        [2, 1],
        [2, -1],
        [1, 0],
        [null, 2],
        [2, null],
        [null, null],
      ],
      'pair',
    );
    expect(bar.parts).toEqual([
      { tone: 'agree', label: 'Agree', count: 1 },
      { tone: 'partly', label: 'Partly', count: 1 },
      { tone: 'differ', label: 'Differ', count: 1 },
      { tone: 'only', label: 'Only one', count: 2 },
    ]);
    expect(bar.addressed).toBe(5);
    expect(bar.propositions).toBe(6);
  });

  it('counts the kinds of propositions for three and more', () => {
    const bar = agreementBar(
      [
        [2, 1, null],
        [2, null, -1],
        [0, 0, 1],
        [null, null, 2],
      ],
      'group',
    );
    expect(bar.parts.map((part) => [part.label, part.count])).toEqual([
      [kindWordsUnnamed('common-ground'), 1],
      [kindWordsUnnamed('contested'), 1],
      [kindWordsUnnamed('open'), 1],
      [kindWordsUnnamed('single-voice'), 1],
    ]);
  });

  it('has no part where nobody says anything', () => {
    expect(agreementBar([[null, null]], 'pair')).toEqual({
      parts: [],
      addressed: 0,
      propositions: 1,
    });
    expect(agreementBar([], 'group')).toEqual({ parts: [], addressed: 0, propositions: 0 });
  });
});
