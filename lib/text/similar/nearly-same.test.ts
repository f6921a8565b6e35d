import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearlySame } from '@/lib/text/similar/nearly-same';

/** Sentences of several scripts, with and without spaces between words. */
const SENTENCES = [
  'Websites should work without JavaScript.',
  'The library should stay open at night.',
  'Die Straßenbahn soll nachts öfter fahren.',
  'Городу нужны новые автобусы ночью.',
  'يجب أن تبقى المكتبة مفتوحة ليلًا.',
  'הספרייה צריכה להישאר פתוחה בלילה.',
  'पुस्तकालय रात में खुला रहना चाहिए।',
  '城市应当限制电动车。',
  '図書館は夜も開けるべきだ。',
  'ห้องสมุดควรเปิดตอนกลางคืน',
  '도서관은 밤에도 열려 있어야 한다.',
];
const sentence = fc.constantFrom(...SENTENCES);
const items = SENTENCES.map((text) => ({ text }));
const taken = (typed: string, known = items) => findNearlySame(typed, known)?.text ?? null;
const isNear = (typed: string, known: string) => taken(typed, [{ text: known }]) !== null;

/** Where another word can be put in: between words, or between signs where there are no spaces. */
function insert(text: string, word: string, where: number): string {
  const parts = text.includes(' ') ? text.split(' ') : [...text];
  const at = where % parts.length;
  return parts.toSpliced(at, 0, word).join(text.includes(' ') ? ' ' : '');
}

describe('a sentence that is typed', () => {
  it('law: is nearly each that is the same but for case, signs, spaces and width', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.constantFrom<(text: string) => string>(
          (text) => text,
          (text) => text.toUpperCase(),
          (text) => `  ${text.replaceAll(' ', '   ')} `,
          (text) => text.replace(/\p{P}$/u, ''),
          (text) => `“${text}”`,
          (text) => text.normalize('NFD'),
          (text) =>
            text.replace(/[a-z]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)),
        ),
        (text, change) => {
          expect(taken(change(text))).toBe(text);
        },
      ),
    );
  });

  it('law: is another where one word was put in, also one that denies', () => {
    const word = fc.constantFrom(
      'not',
      'nicht',
      'не',
      'لا',
      'לא',
      'नहीं',
      '不',
      '没',
      'ไม่',
      '안',
      'never',
    );
    fc.assert(
      fc.property(sentence, word, fc.nat(20), (text, more, where) => {
        expect(isNear(insert(text, more, where), text)).toBe(false);
        // Said of the one that denies, the other is no search either, once it ends as a sentence.
        expect(isNear(text.replace(/\p{P}$|(?<=\p{L})$/u, '.'), insert(text, more, where))).toBe(
          false,
        );
      }),
    );
  });

  it('law: is another where it ends as a sentence and is only a part', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 1, max: 30 }), (text, cut) => {
        const begun = [...text].slice(0, cut).join('').trimEnd();
        // One letter less of the last word may be a slip.
        fc.pre(begun.length + 3 < text.length);
        expect(isNear(`${begun}.`, text)).toBe(false);
      }),
    );
  });

  it('is another where it only shares words', () => {
    expect(taken('The line between websites and web apps can be drawn.')).toBeNull();
    expect(taken('Websites are old')).toBeNull();
    expect(taken('平台应当承担罚款。')).toBeNull();
    expect(taken('平台应当')).toBeNull();
    expect(taken('المكتبة مغلقة')).toBeNull();
  });

  it('is the same with a slip in one long word, not in a short one and not at its first letter', () => {
    expect(taken('The librarry should stay open at night.')).toBe(SENTENCES[1]);
    expect(taken('The library should stay oen at night.')).toBeNull();
    expect(isNear('The rule is amoral.', 'The rule is moral.')).toBe(false);
    expect(isNear('Guards cost money.', 'Guards cost mony.')).toBe(false);
    expect(isNear('Cities should adopt rules.', 'Cities should adapt rules.')).toBe(false);
  });

  it('is the same without the vowel points that a writer may leave out', () => {
    expect(taken('يجب أن تبقى المكتبة مفتوحة ليلا')).toBe(SENTENCES[4]);
    expect(taken('יִשׂרָאֵל', [{ text: 'ישראל' }])).toBe('ישראל');
  });

  it.each([
    ['يجب ان تبقي المكتبه مفتوحه ليلا', SENTENCES[4] ?? ''],
    ['یجب أن تبقى المكتبة مفتوحة ليلًا', SENTENCES[4] ?? ''],
    ['يجب أن تبقى المـكتبة مفتوحة ليلا', SENTENCES[4] ?? ''],
    ['إضافة المادة 12', 'اضافة المادة ١٢'],
    ['می\u200cخواهم', 'میخواهم'],
    ['ｱｲﾃﾞｱは自由', 'アイデアは自由'],
  ])('is the same in another spelling: %s', (typed, known) => {
    expect(isNear(typed, known)).toBe(true);
  });
});

describe('what is typed to find a sentence', () => {
  it('law: the beginning of one finds it, wherever it breaks off', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 1, max: 60 }), (text, cut) => {
        const signs = [...text];
        const begun = signs.slice(0, Math.min(cut, signs.length - 1)).join('');
        expect(isNear(begun, text)).toBe(true);
      }),
    );
  });

  it.each([
    ['open', 1],
    ['stay open', 1],
    ['without java', 0],
    ['电动车', 7],
    ['限制', 7],
    ['المكتبة مفتوحة', 4],
    ['रात में', 6],
    ['夜も', 8],
    ['กลางคืน', 9],
  ])('%s: some words of one find it', (typed, at) => {
    expect(taken(typed)).toBe(SENTENCES[at]);
  });

  it('is a search up to half of a sentence: more of one may be another, without its first words', () => {
    expect(isNear('应当限制电动车', '城市不应当限制电动车。')).toBe(false);
    expect(isNear('guards cost money', 'It is false that guards cost money.')).toBe(true);
    expect(isNear('false that guards cost money', 'It is false that guards cost money.')).toBe(
      false,
    );
  });

  it('finds nothing in the middle of a word, by one sign, or by nothing', () => {
    expect(isNear('brary', 'The library should stay open.')).toBe(false);
    expect(isNear('车', '城市应当限制电动车。')).toBe(false);
    for (const typed of ['', '  ', '?', '“”']) expect(taken(typed)).toBeNull();
  });

  it('takes the nearest, and of those as near the first', () => {
    const known = ['Guards cost money and time.', 'Guards cost money.', 'Night guards cost.'];
    const near = (typed: string) =>
      taken(
        typed,
        known.map((text) => ({ text })),
      );
    expect(near('guards cost money')).toBe('Guards cost money.');
    expect(near('guards')).toBe('Guards cost money and time.');
    expect(near('night')).toBe('Night guards cost.');
  });
});
