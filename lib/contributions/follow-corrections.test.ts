import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Followed, followQuotations } from '@/lib/contributions/follow-text';
import { stretchesThatStand } from '@/lib/contributions/standing-stretches';

const TEXTS = [
  'Fares are paid in front and nobody looks.\n\nWhat a ticket costs is not what a ride costs, said she, and boats are slow. The rest is a matter of money.\n\nBoats are slow.',
  '票价应当由城市承担，而不是由乘客承担。\n\n我认为平台应当承担罚款，因为骑手没有选择。船很慢。',
  'يجب أن تدفع المدينة ثمن التذاكر.\n\nوأنا أرى أن القوارب بطيئة، وأن المال لا يكفي 🚲 لأحد.',
];

function quoted(text: string, start: number, end: number): Followed {
  return {
    id: `${start}–${end}`,
    positionId: 'position',
    contributionId: 'one',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    start,
    end,
    paragraph: text.slice(0, start).split('\n\n').length,
    status: 'anchored',
    score: 1,
    wordsOf: '',
    checked: false,
  };
}

function follow(quotation: Followed, was: string, is: string): Followed {
  const texts = { before: new Map([['one', was]]), after: new Map([['one', is]]) };
  const stretches = stretchesThatStand(texts.before, texts.after);
  const [now] = followQuotations([quotation], texts, stretches);
  if (!now) throw new Error('Dropped.');
  return now;
}

function corrected(text: string, words: string, changes: readonly (readonly [string, string])[]) {
  const start = text.indexOf(words);
  const is = changes.reduce((now, [from, to]) => now.replace(from, to), text);
  return { now: follow(quoted(text, start, start + words.length), text, is), is };
}

describe('words that were corrected where their paragraph was corrected around them', () => {
  const [english = '', chinese = ''] = TEXTS;

  it.each([
    [
      'after them',
      'a ride costs, said she',
      [
        ['a ride', 'each ride'],
        ['money', 'coins'],
      ],
    ],
    [
      'before them',
      'boats are slow',
      [
        ['ticket', 'fare'],
        ['she, and boats', 'she, and ferries'],
      ],
    ],
    [
      'on both sides',
      'not what a ride costs',
      [
        ['ticket', 'fare'],
        ['a ride', 'one ride'],
        ['slow. The', 'late. The'],
      ],
    ],
    [
      'at their first word',
      'ticket costs is not',
      [
        ['a ticket', 'the fare'],
        ['slow. The', 'late. The'],
      ],
    ],
    [
      'though they are short',
      'boats',
      [
        ['and boats', 'and botas'],
        ['ticket', 'fare'],
      ],
    ],
  ] as const)('are kept as moved with what they are now: %s', (_, words, changes) => {
    const { now, is } = corrected(english, words, changes);
    expect(now.status).toBe('moved');
    expect(is.slice(now.start ?? 0, now.end ?? 0)).toBe(now.exact);
    expect(now.paragraph).toBe(2);
  });

  it('are cut at the words', () => {
    const { now } = corrected(english, 'not what a ride costs', [
      ['ticket', 'fare'],
      ['a ride', 'one single ride'],
      ['said she', 'he said'],
    ]);
    expect(now.exact).toBe('not what one single ride costs');
    expect(
      corrected(chinese, '平台应当承担罚款', [
        ['我认为', '我们认为'],
        ['承担罚款', '支付罚款'],
        ['骑手', '车手'],
      ]).now.exact,
    ).toBe('平台应当支付罚款');
  });

  it('stand as they did where only what is around them was corrected', () => {
    const { now } = corrected(english, 'what a ride costs', [
      ['ticket', 'fare'],
      ['said she', 'he said'],
    ]);
    expect(now).toMatchObject({ exact: 'what a ride costs', status: 'anchored', score: 1 });
  });

  it('are kept where their paragraph was divided in the same save', () => {
    const { now } = corrected(english, 'a ride costs, said she', [
      ['a ride', 'each ride'],
      ['slow. The rest', 'slow.\n\nThe remainder'],
    ]);
    expect(now).toMatchObject({ exact: 'each ride costs, said she', status: 'moved' });
  });

  it('are whole words where they were', () => {
    const { now } = corrected(english, 'not what a ride costs', [
      ['ride costs, said she', 'ride costing, she says'],
      ['ticket', 'fare'],
    ]);
    expect(now).toMatchObject({ status: 'moved', exact: 'not what a ride costing' });
  });

  it('are lost where the paragraph says something else', () => {
    const { now } = corrected(english, 'said she', [
      [english.split('\n\n')[1] ?? '', 'Quite another thing: the harbour was closed on Monday.'],
    ]);
    expect(now).toMatchObject({ status: 'lost', exact: 'said she', start: null });
  });
});

/** A few letters of a text replaced, taken out or put in, at most one in five of the quotation's. */
const slips = fc.record({
  text: fc.constantFrom(...TEXTS),
  from: fc.nat(1000),
  length: fc.integer({ min: 10, max: 60 }),
  edits: fc.array(
    fc.record({
      at: fc.nat(1000),
      is: fc.constantFrom('', 'x', 'ü', '船', ' ', 'ب', '🚲'),
      out: fc.nat(1),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

describe('a change of a few letters in and around a quotation', () => {
  it('never loses it, and its offsets cut exactly what it says', () => {
    fc.assert(
      fc.property(slips, ({ text, from, length, edits }) => {
        const signs = [...text];
        let first = from % (signs.length - 10);
        let last = Math.min(signs.length, first + length);
        // Nobody quotes white space at the ends.
        while (/[\s.。]/.test(signs[first] ?? '')) first += 1;
        while (/\s/.test(signs[last - 1] ?? '')) last -= 1;
        fc.pre(last - first >= 8);
        const lengthOf = (to: number) => signs.slice(0, to).join('').length;
        const quotation = quoted(text, lengthOf(first), lengthOf(last));
        const within = Math.floor((last - first) / 5);
        const changed = [...signs];
        for (const [at, edit] of edits.entries()) {
          // As many as the quotation bears go into it, the others anywhere in the text.
          const place = at < within ? first + (edit.at % (last - first)) : edit.at % signs.length;
          const isInside = place >= first && place < last;
          if (isInside && at >= within) continue;
          changed[place] = edit.is + (edit.out ? '' : (signs[place] ?? ''));
        }
        const is = changed.join('');
        const now = follow(quotation, text, is);
        expect(now.status).not.toBe('lost');
        expect(is.slice(now.start ?? 0, now.end ?? 0)).toBe(now.exact);
        expect(now.exact).not.toMatch(/^\p{Cs}|\p{Cs}$/u);
      }),
      { numRuns: 500 },
    );
  });
});
