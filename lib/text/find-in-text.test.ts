import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, searchedText, searchedTexts, wordsInContext } from '@/lib/text/find-in-text';

const findIn = (texts: readonly string[], query: string) =>
  findWords(searchedTexts(texts.map(searchedText)), query, 100);
const find = (text: string, query: string) =>
  findIn([text], query).map(({ from, to }) => text.slice(from.start, to.end));

describe('words are found', () => {
  it.each([
    ['The Web, the web.', 'WEB', ['Web', 'web']],
    ['Zürich, Zurich', 'zurich', ['Zürich', 'Zurich']],
    ['Die Straße, die STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['Straße', 'stras', ['Straß']],
    ['Łódź and Søren', 'lodz', ['Łódź']],
    ['Ο λόγος, ΛΟΓΟΣ', 'λογοσ', ['λόγος', 'ΛΟΓΟΣ']],
    ['Ёлка и елка', 'елка', ['Ёлка', 'елка']],
    ['كَتَبَ الكاتبُ', 'كتب', ['كَتَبَ']],
    ['العـــربية', 'العربية', ['العـــربية']],
    ['שָׁלוֹם', 'שלום', ['שָׁלוֹם']],
    ['قال أحمد وإنّ آمال', 'احمد', ['أحمد']],
    ['قال أحمد وإنّ آمال', 'أمال', ['آمال']],
    ['ٱلْكِتَابُ', 'الكتاب', ['ٱلْكِتَابُ']],
    ['المكتبة مفتوحة', 'المكتبه', ['المكتبة']],
    ['على المدى', 'علي', ['على']],
    ['کتاب علی', 'كتاب علي', ['کتاب علی']],
    ['می\u200cخواهم', 'میخواهم', ['می\u200cخواهم']],
    ['עם־ישראל', 'עם-ישראל', ['עם־ישראל']],
    ['עולה ב־״חוק״', '"חוק"', ['״חוק״']],
    ['סעיף \u200f12', 'סעיף 12', ['סעיף \u200f12']],
    ['المادة ١٢', '12', ['١٢']],
    ['ＷＥＢ ｱｲﾃﾞｱ', 'アイデア', ['ｱｲﾃﾞｱ']],
    ['ＷＥＢ ｱｲﾃﾞｱ', 'web', ['ＷＥＢ']],
    ['カ\u3099ス', 'ガス', ['カ\u3099ス']],
    ['한국', '한국', ['한국']],
    ['城市应当限\n制电动车。', '限制', ['限\n制']],
    ['夜は開ける。\n\n「図書館」も', '開ける。「図', ['開ける。\n\n「図']],
    ['open at\u00a0\u2028 night', 'at night', ['at\u00a0\u2028 night']],
    ['城市应当限制电动车。', '限制', ['限制']],
    ['한국 하나', '하', ['하']],
    ['がか', 'か', ['か']],
    ['कुल कल', 'कल', ['कल']],
    ['it’s “fine” – or not', `it's "fine" - or`, ['it’s “fine” – or']],
    ['a\n\n  wide gap', 'a wide', ['a\n\n  wide']],
    ['👩‍👩‍👧 family', '👩‍👩‍👧 f', ['👩‍👩‍👧 f']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['a + b (c)', '(c', ['(c']],
  ])('%s: %s', (text, query, words) => {
    expect(find(text, query)).toEqual(words);
  });

  it('none for nothing, and no more than are asked for', () => {
    expect(find('Some text.', '  ')).toEqual([]);
    expect(find('Some text.', '\u200f')).toEqual([]);
    expect(findWords(searchedTexts([searchedText('a a a')]), 'a', 2)).toHaveLength(2);
  });

  it('with an accent of its own beside its letter', () => {
    expect(find('x\u0302 and y', 'x and')).toEqual(['x\u0302 and']);
    expect(find('see x\u0302', 'x')).toEqual(['x\u0302']);
  });
});

describe('words that go over the end of a text', () => {
  it.each([
    [['Buses run', 'at night.'], 'run at', [0, 6, 1, 2]],
    [['A', 'b.', 'C d'], 'a b. c', [0, 0, 2, 1]],
    [['城市应当限', '制电动车。'], '限制', [0, 4, 1, 1]],
    [['他说：', '「好」'], '说:「好', [0, 1, 1, 2]],
    [['one', '', 'two'], 'one two', [0, 0, 2, 3]],
  ])('%j: %s', (texts, query, [first, start, last, end]) => {
    expect(findIn(texts, query)).toEqual([
      { from: { text: first, start }, to: { text: last, end } },
    ]);
  });

  it('are not run together where words have spaces', () => {
    expect(findIn(['one', 'two'], 'onetwo')).toEqual([]);
    expect(findIn(['one', 'two'], 'one')).toEqual([
      { from: { text: 0, start: 0 }, to: { text: 0, end: 3 } },
    ]);
  });
});

describe('a word in another spelling', () => {
  /** Words, and what each of their letters is written as. */
  const words = fc.constantFrom(
    ['ا', 'ح', 'م', 'د'],
    ['ا', 'ل', 'م', 'ك', 'ت', 'ب', 'ه'],
    ['ع', 'ل', 'ي'],
    ['ש', 'ל', 'ו', 'ם'],
    ['z', 'u', 'r', 'i', 'c', 'h'],
    ['カ', 'ガ', 'ア'],
  );
  const OTHERS: Record<string, string[]> = {
    ا: ['ا', 'أ', 'إ', 'آ', 'ٱ', 'ا\u0654'],
    ه: ['ه', 'ة', 'ہ'],
    ي: ['ي', 'ى', 'ی'],
    ك: ['ك', 'ک'],
    ש: ['ש', 'שׁ', '\ufb2a'],
    ו: ['ו', 'וֹ', '\ufb4b'],
    u: ['u', 'U', 'ü', 'u\u0308', 'ｕ'],
    カ: ['カ', 'ｶ'],
    ガ: ['ガ', 'カ\u3099', 'ｶﾞ'],
    ア: ['ア', 'ｱ'],
  };
  const after = (letter: string) =>
    /\p{sc=Arab}/u.test(letter)
      ? ['', '\u064e', '\u0651\u0650', 'ـ', '\u0670']
      : ['', '\u200f', '\u00ad'];
  const spelt = words.chain((letters) =>
    fc.record({
      plain: fc.constant(letters.join('')),
      written: fc
        .tuple(
          ...letters.map((letter) =>
            fc.tuple(
              fc.constantFrom(...(OTHERS[letter] ?? [letter])),
              fc.constantFrom(...after(letter)),
            ),
          ),
        )
        .map((parts) => parts.flat().join('')),
    }),
  );
  const around = fc.constantFrom('', '. ', '\n\n', ' 12 ', '“', 'x ', 'كَـ ', 'ç, ', '👩‍👩‍👧 ');

  it('law: is found, and the hit cuts the text exactly around it', () => {
    fc.assert(
      fc.property(spelt, around, around, ({ plain, written }, before, behind) => {
        const text = `${before}${written}${behind}`;
        const found = findIn([text], plain);
        expect(found).toHaveLength(1);
        const [{ from, to } = { from: { start: -1 }, to: { end: -1 } }] = found;
        expect([from.start, to.end]).toEqual([before.length, before.length + written.length]);
      }),
    );
  });

  it('law: whatever is found is in order, within the text and holds what was looked for', () => {
    const sign = fc.constantFrom(
      ...'aAßæüİ ـأةىکשׁﬁｶﾞ한-…“”限 制。١\u0308\u064e\u200f\u00ad\n👩\u200d',
    );
    const texts = fc.array(
      fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
      { maxLength: 4 },
    );
    const query = fc.array(sign, { minLength: 1, maxLength: 3 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(texts, query, (all, wanted) => {
        let behind = { text: 0, end: 0 };
        for (const { from, to } of findIn(all, wanted)) {
          expect(from.text > behind.text || from.start >= behind.end).toBe(true);
          const cut = all
            .slice(from.text, to.text + 1)
            .map((text, at) =>
              text.slice(
                at === 0 ? from.start : 0,
                from.text + at === to.text ? to.end : undefined,
              ),
            );
          // Whether a space parts words is told by what stands around, which is cut away here.
          const held = searchedTexts(cut.map(searchedText)).folded.replaceAll(' ', '');
          expect(held).toContain(searchedText(wanted).folded.replaceAll(' ', ''));
          behind = to;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('in their surroundings', () => {
  const text = 'A first sentence. The lamps of the harbour are lit at night by two men. The end.';
  const whole = { start: 0, end: text.length };
  const start = text.indexOf('lit');

  it('as far as there is room, in whole words', () => {
    expect(wordsInContext(text, { start, end: start + 3 }, whole, 20)).toEqual({
      before: '…of the harbour are ',
      words: 'lit',
      after: ' at night by two…',
    });
  });

  it('without a mark where nothing more follows', () => {
    expect(wordsInContext(text, { start: 2, end: 7 }, whole, 500)).toEqual({
      before: 'A ',
      words: 'first',
      after: text.slice(7),
    });
  });
});
