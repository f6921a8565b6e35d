import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTexts, splitText } from '@/lib/contributions/turn-texts';
import { splitParagraphs } from '@/lib/text/paragraphs';

describe('a text that is split', () => {
  it('has a first and a second part without the white space between them', () => {
    expect(splitText('One.\n\nTwo and more.', 6)).toEqual(['One.', 'Two and more.']);
    expect(splitText('One. Two.', 5)).toEqual(['One.', 'Two.']);
  });

  it('is not split before its first word, after its last, or within a character', () => {
    expect(splitText(' One.', 1)).toBeNull();
    expect(splitText('One. ', 4)).toBeNull();
    expect(splitText('💡💡', 1)).toBeNull();
  });
});

const paragraphs = fc.array(
  fc.string({ unit: 'grapheme' }).filter((one) => /\S/.test(one)),
  {
    minLength: 1,
    maxLength: 5,
  },
);
const listOf = (text: string) => splitParagraphs(text).map((one) => one.text);

it('texts that are joined have the paragraphs of both, however they are parted', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, fc.constantFrom('\n', '\n\n'), (one, other, sign) => {
      const [first, second] = [one.join(sign), other.join('\n\n')];
      expect(listOf(joinTexts(first, second))).toEqual([...listOf(first), ...listOf(second)]);
    }),
  );
});

it('what is split at a paragraph and joined again is what it was', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (one, other) => {
      const whole = [...one, ...other].map((text) => text.trim().replace(/\s+/g, ' ')).join('\n\n');
      const at = one.map((text) => text.trim().replace(/\s+/g, ' ')).join('\n\n').length + 2;
      const parts = splitText(whole, at);
      if (parts) expect(joinTexts(...parts)).toBe(whole);
    }),
  );
});
