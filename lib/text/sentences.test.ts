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

  it('finds none in nothing', () => {
    expect(splitSentences(' \n ')).toEqual([]);
  });
});
