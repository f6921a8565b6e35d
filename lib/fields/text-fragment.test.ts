import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragmentUrl } from '@/lib/fields/text-fragment';

const PAGE = 'https://example.org/talk';

/** What a browser reads of the address: for each directive the words to find, or their two ends. */
function read(url: string): string[][] {
  const directives = url.split(':~:')[1];
  if (directives === undefined) return [];
  return directives.split('&').map((directive) => {
    expect(directive.startsWith('text=')).toBe(true);
    return directive.slice('text='.length).split(',').map(decodeURIComponent);
  });
}

const named = (words: string) => read(textFragmentUrl(PAGE, words));
const flat = (words: string) => words.replace(/\s+/gu, ' ').trim();

describe('the address of words on a page', () => {
  it('names them whole, each sign that means something in an address encoded', () => {
    expect(textFragmentUrl(PAGE, 'unparalleled leverage with Moscow')).toBe(
      'https://example.org/talk#:~:text=unparalleled%20leverage%20with%20Moscow',
    );
    expect(textFragmentUrl(PAGE, 'no-limits, that is: "R&D" at 50% #1')).toBe(
      'https://example.org/talk#:~:text=no%2Dlimits%2C%20that%20is%3A%20%22R%26D%22%20at%2050%25%20%231',
    );
  });

  it('leaves signs at the ends to who quotes, and makes white space one space', () => {
    expect(named('“ China can  only achieve\u00a0very little,”')).toEqual([
      ['China can only achieve very little'],
    ]);
  });

  it('names long words by their ends, and words over paragraphs too', () => {
    const long = `First of all the doors stay open ${'and so on '.repeat(40)}until the last of them is gone.`;
    expect(named(long)).toEqual([['First of all the doors stay', 'the last of them is gone']]);
    expect(named('People read at night.\n\nThe doors stay open.')).toEqual([
      ['People read at night', 'The doors stay open'],
    ]);
  });

  it('names each piece where words were left out or put in', () => {
    expect(named('it has no gas at all … and it wants no oil')).toEqual([
      ['it has no gas at all'],
      ['and it wants no oil'],
    ]);
    expect(named('that [Moscow] has leverage it does not use […] in this war')).toEqual([
      ['has leverage it does not use'],
      ['in this war'],
    ]);
    expect(named('well... (...) yes')).toEqual([['well']]);
  });

  it('finds the words of scripts without spaces, and of those that run to the left', () => {
    const chinese = '图书馆晚上应该开放';
    expect(named(`“${chinese}。”`)).toEqual([[chinese]]);
    const long = `${chinese}，`.repeat(40);
    const [[start = '', end = ''] = []] = named(long);
    expect(start.length).toBeGreaterThan(3);
    expect(long.startsWith(start)).toBe(true);
    expect(long.slice(0, -1).endsWith(end)).toBe(true);
    expect(named('يجب أن تبقى المكتبة مفتوحة ليلًا.')).toEqual([
      ['يجب أن تبقى المكتبة مفتوحة ليلًا'],
    ]);
    // A mark at the end belongs to its letter.
    expect(named('ห้องสมุดควรเปิดที่นี่')).toEqual([['ห้องสมุดควรเปิดที่นี่']]);
  });

  it('keeps the place that the address names, and replaces other words', () => {
    expect(textFragmentUrl(`${PAGE}?a=1#part`, 'so it is here')).toBe(
      `${PAGE}?a=1#part:~:text=so%20it%20is%20here`,
    );
    expect(textFragmentUrl(`${PAGE}#:~:text=else`, 'so it is here')).toBe(
      `${PAGE}#:~:text=so%20it%20is%20here`,
    );
  });

  it('is the page where there are no words', () => {
    expect(() => textFragmentUrl(PAGE, `a${'𝒜'.repeat(300)} b\nc`)).not.toThrow();
    for (const words of ['', ' \n ', '…', '[Moscow]', '!?', '\ud800'])
      expect(textFragmentUrl(PAGE, words)).toBe(PAGE);
  });
});

describe('laws', () => {
  const signs = fc.constantFrom(
    ...'abcz ÄßĞ,-&=#%:~.“”…[]()\n\t\u00a0\u00ad\u2028图書はاليلศ👩‍👧x̂𠮷\ud83d'.split(''),
  );
  const anyWords = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.array(signs, { maxLength: 600 }).map((all) => all.join('')),
    fc
      .array(fc.string({ unit: signs, maxLength: 9 }), { maxLength: 90 })
      .map((all) => all.join(' ')),
  );

  it('holds nothing that a browser would take for more than words, and is an address', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const url = textFragmentUrl(PAGE, words);
        expect(() => new URL(url)).not.toThrow();
        const [page, directives, ...more] = url.split(':~:');
        expect([page?.replace(/#$/, ''), more]).toEqual([PAGE, []]);
        for (const one of directives?.split('&') ?? [])
          expect(one).toMatch(/^text=[\w.!~*'()%]+(?:,[\w.!~*'()%]+)?$/);
        expect(url.length).toBeLessThan(20_000);
      }),
      { numRuns: 300 },
    );
  });

  it('names nothing but words of the quotation, in their order', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const text = flat(words);
        let from = 0;
        for (const part of named(words).flat()) {
          const at = text.indexOf(part, from);
          expect(at, part).toBeGreaterThanOrEqual(0);
          from = at + part.length;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names short words of one line whole, whatever stands around them', () => {
    const word = fc.stringMatching(/^[a-zA-ZäöüßéÉ0-9]{1,9}$/);
    const few = fc.array(word, { minLength: 1, maxLength: 20 });
    const around = fc.constantFrom('', '“', '”', ' ', ', ', '. ', '… ', '(');
    fc.assert(
      fc.property(few, around, around, (all, before, after) => {
        expect(named(`${before}${all.join(' ')}${after}`)).toEqual([[all.join(' ')]]);
      }),
      { numRuns: 200 },
    );
  });
});
