import { describe, expect, it } from 'vitest';
import { emptyFields, unsaidOfWords } from '@/lib/positions/content';
import {
  byWhatTheyShow,
  quotationsOf,
  shorten,
  sourceOfWords,
  tellingWords,
  wholeQuotation,
} from '@/lib/view/quotations';
import type { EvidenceView, PositionView } from '@/lib/view/view';
import { nameList } from '@/lib/words/name-list';

const piece = (
  id: string,
  exact: string,
  quotation: number,
  start: number | null = 0,
): EvidenceView => ({
  id,
  exact,
  contributionId: 'c',
  paragraph: 2,
  start,
  end: start === null ? null : start + exact.length,
  quotation,
  ...unsaidOfWords,
  reasonId: null,
  status: start === null ? 'referred' : 'anchored',
});

const position = (evidence: EvidenceView[], summary = ''): PositionView => ({
  id: 'p',
  commentatorId: 'a',
  propositionId: 'q',
  ...emptyFields,
  stance: 1,
  summary,
  version: 1,
  reasonIds: [],
  evidence,
});

describe('quotationsOf', () => {
  it('joins the pieces of one quotation and links to the first', () => {
    const [first, second, ...more] = quotationsOf([
      piece('1', 'no gas ', 0),
      piece('2', 'no oil', 0),
      piece('3', 'elsewhere', 1, null),
    ]);
    expect(first).toMatchObject({ evidenceId: '1', words: 'no gas … no oil', inText: true });
    expect(second).toMatchObject({ evidenceId: '3', inText: false, place: '¶\u00a02' });
    expect(more).toEqual([]);
  });
});

describe('where a quotation is from', () => {
  it('names the source that its words are from, and none where nobody knows', () => {
    const [first, second] = ['a', 'b'].map((name) => ({
      title: '',
      publisher: name,
      url: `https://example.org/${name}`,
    }));
    const from = (of: EvidenceView['source'][], isOneOfSeveral: boolean) => {
      const pieces = of.map((source, at) => ({
        ...piece(`${at}`, 'no gas', 0, null),
        ...(source ? { source } : {}),
      }));
      const [quotation] = quotationsOf(pieces);
      const of1 = first && { ...first, isOneOfSeveral };
      return quotation && sourceOfWords(quotation, of1 ?? null)?.publisher;
    };
    expect(from([undefined], false)).toBe('a');
    expect(from([undefined], true)).toBeUndefined();
    expect(from([second], true)).toBe('b');
    // Pieces of several sources are from none of them.
    expect(from([second, first], true)).toBeUndefined();
    expect(from([second, undefined], true)).toBeUndefined();
  });

  it('says turn and paragraph, and whose words they are if not the commentator’s own', () => {
    const turn = { number: 12, of: 95, kind: 'contribution' } as const;
    const [quotation] = quotationsOf([{ ...piece('1', 'no gas', 0), turn, saidBy: 'Feross' }]);
    expect(quotation).toMatchObject({ place: 'turn 12, ¶\u00a02', saidBy: 'Feross' });
    expect(quotationsOf([piece('1', 'no gas', 0)])[0]).toMatchObject({ saidBy: '' });
  });
});

describe('byWhatTheyShow', () => {
  it('parts the words of reasons that are given from those of the position', () => {
    const shows = (id: string, quotation: number, reasonId: string | null) => ({
      ...piece(id, id, quotation),
      reasonId,
    });
    const shownBy = byWhatTheyShow(
      quotationsOf([shows('1', 0, null), shows('2', 1, 'r'), shows('3', 2, 'gone')]),
      ['r', 's'],
    );
    expect([null, 'r', 's'].map((id) => shownBy(id).map(({ words }) => words))).toEqual([
      ['1', '3'],
      ['2'],
      [],
    ]);
  });
});

describe('wholeQuotation', () => {
  it('gives all pieces of a piece’s quotation, and of no other', () => {
    const pieces = [piece('1', 'no gas', 0), piece('2', 'no oil', 0), piece('3', 'else', 1)];
    expect(wholeQuotation(pieces, pieces[1]!).words).toBe('no gas … no oil');
    expect(wholeQuotation(pieces, pieces[2]!).words).toBe('else');
  });
});

describe('shorten', () => {
  it('keeps short words and cuts long ones at a word, without a dangling comma', () => {
    expect(shorten('one two', 2)).toBe('one two');
    expect(shorten('one, two, three', 2)).toBe('one, two\u00a0…');
    // A dash is no word.
    expect(shorten('one – two – three', 2)).toBe('one – two\u00a0…');
  });

  it('finds words in scripts without spaces', () => {
    expect(shorten('我们应该保护河流和森林', 3)).toMatch(/^我们应该.{0,2}\u00a0…$/);
    expect(shorten('我们应该', 3)).toBe('我们应该');
  });
});

describe('tellingWords', () => {
  it('are words that the text has, if there are any; lost ones are said to be lost', () => {
    const lost = { ...piece('1', 'short', 0, null), status: 'lost' as const };
    const held = piece('2', 'words that are longer', 1);
    expect(tellingWords(position([lost, held]))).toMatchObject({ words: held.exact, lost: false });
    expect(tellingWords(position([lost]))).toMatchObject({ words: 'short', lost: true });
    expect(quotationsOf([held, { ...lost, quotation: 1 }])[0]?.lost).toBe(true);
  });

  it('takes the longest quotation of at most twelve words, then the summary, then nothing', () => {
    const thirteen = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    const both = position(
      [piece('1', thirteen, 0), piece('2', 'short', 1), piece('3', 'a rather long one', 2)],
      'Says.',
    );
    expect(tellingWords(both)).toMatchObject({
      words: 'a rather long one',
      quoted: true,
      saidBy: '',
      lost: false,
      quotation: { evidenceId: '3' },
    });
    expect(tellingWords(position([piece('1', thirteen, 0)]))?.words).toBe(
      `${thirteen.replace(' thirteen', '')}\u00a0…`,
    );
    const telling = { ...piece('1', thirteen, 0), telling: true };
    expect(tellingWords(position([telling]))?.words).toBe(thirteen);
    expect(tellingWords(position([], 'Says.'))).toMatchObject({ words: 'Says.', quoted: false });
    expect(tellingWords(position([]))).toBeNull();
  });

  it('takes another’s words only where there are none of the commentator’s own', () => {
    const others = { ...piece('1', 'short', 0), saidBy: 'Feross' };
    const own = piece('2', 'a rather long quotation', 1);
    expect(tellingWords(position([others, own]))).toMatchObject({ words: own.exact, saidBy: '' });
    expect(tellingWords(position([others]))).toMatchObject({ words: 'short', saidBy: 'Feross' });
  });

  it('takes what its coder says tells most, and words of a reason only where there are no others', () => {
    const shown = { ...piece('1', 'so', 0), reasonId: 'r' };
    const own = piece('2', 'rather long words', 1);
    expect(tellingWords(position([shown, own]))?.words).toBe('rather long words');
    expect(tellingWords(position([shown]))?.words).toBe('so');
    const telling = { ...piece('3', 'the longest words of all', 2), telling: true };
    expect(tellingWords(position([shown, own, telling]))?.words).toBe('the longest words of all');
  });
});

describe('nameList', () => {
  it('reads as a list and counts the rest', () => {
    expect(nameList([])).toBe('');
    expect(nameList(['A'])).toBe('A');
    expect(nameList(['A', 'B'])).toBe('A and B');
    expect(nameList(['A', 'B', 'C', 'D'], 2)).toBe('A, B and 2 more');
  });
});
