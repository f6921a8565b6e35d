import { describe, expect, it } from 'vitest';
import { agreementBar } from '@/lib/view/agreement-bar';
import { kindWords } from '@/lib/words/kind-words';

describe('agreementBar', () => {
  it('says of two what both affirm and both reject', () => {
    const bar = agreementBar(
      [
        [2, 1],
        [-2, -1],
        [2, -1],
        [1, 0],
        [null, 2],
        [2, null],
        [null, null],
      ],
      2,
    );
    expect(bar.parts).toEqual([
      { tone: 'agree', label: 'Both affirm', count: 1 },
      { tone: 'reject', label: 'Both reject', count: 1 },
      { tone: 'differ', label: 'Contested', count: 1 },
      { tone: 'partly', label: 'Undecided', count: 1 },
      { tone: 'only', label: 'One voice', count: 2 },
    ]);
    expect(bar.addressed).toBe(6);
    expect(bar.propositions).toBe(7);
  });

  it('says the same kinds of three and more', () => {
    const bar = agreementBar(
      [
        [2, 1, null],
        [-1, 0, -2],
        [2, null, -1],
        [0, 0, 1],
        [null, null, 2],
      ],
      3,
    );
    const kinds = ['affirmed', 'rejected', 'contested', 'undecided', 'one-voice'] as const;
    expect(bar.parts.map((part) => [part.label, part.count])).toEqual(
      kinds.map((kind) => [kindWords(kind, 3), 1]),
    );
  });

  it('has no part where nobody says anything', () => {
    expect(agreementBar([[null, null]], 2)).toEqual({
      parts: [],
      addressed: 0,
      propositions: 1,
    });
    expect(agreementBar([], 3)).toEqual({ parts: [], addressed: 0, propositions: 0 });
  });
});
