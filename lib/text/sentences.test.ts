import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '@/lib/text/sentences';

const words = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('parts at the end of a sentence and leaves the white space out', () => {
    expect(words('  Open it.  Is it safe? Yes! ')).toEqual(['Open it.', 'Is it safe?', 'Yes!']);
  });

  it('counts offsets in UTF-16 code units, past emoji', () => {
    expect(splitSentences('💡 Light. Dark.')).toEqual([
      { start: 0, end: 9 },
      { start: 10, end: 15 },
    ]);
  });

  it('knows full stops of other scripts', () => {
    expect(words('开门吧。谁来付钱？')).toEqual(['开门吧。', '谁来付钱？']);
  });

  it('finds in a long text what the segmenter finds in the whole of it', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });
    const pieces = [
      ...[
        'a',
        'A',
        'ab ',
        'Ab ',
        '1',
        '1 ',
        '. ',
        '.',
        '.”',
        '?',
        '! ',
        '。',
        '我',
        ')',
        ',',
        ' — ',
      ],
      ...[
        ' ',
        '\u00a0',
        '\n',
        '\r',
        '\r\n',
        '\u0085',
        '\u2028',
        '\u2029',
        '\t',
        '💡',
        '𝐚',
        '\u0301',
      ],
      ...[
        '\u00ad',
        '\ud835',
        '. 1 ',
        'He said. ',
        'e.g. so ',
        '1 '.repeat(600),
        'word '.repeat(500),
      ],
    ];
    const text = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 500, size: 'max' })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (long) => {
        const whole = [...segmenter.segment(long)].map(({ segment }) => segment.trim());
        expect(words(long)).toEqual(whole.filter((sentence) => sentence !== ''));
      }),
      { numRuns: 100 },
    );
  });

  it('finds none in nothing', () => {
    expect(splitSentences(' \n ')).toEqual([]);
  });
});
