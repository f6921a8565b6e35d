import { describe, expect, it } from 'vitest';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { groundOf } from '@/lib/view/ground/ground';
import {
  isFinished,
  type OtherReading,
  otherwiseByProposition,
  type ReadPair,
  readOtherwise,
} from '@/lib/view/otherwise';
import { foundSoCounted, foundSoWords, foundWords } from '@/lib/view/otherwise-words';
import { furthestRead, readersDiffer } from '@/lib/view/readers/readers-differ';
import { emptyViewState } from '@/lib/view/state';
import { makeView } from '@/tests/fixtures/small-view';

const says = (stance: -2 | -1 | 0 | 1 | 2, explicitness: 'explicit' | 'implied' = 'explicit') => ({
  stance,
  explicitness,
});

/** A reading of two propositions and two commentators; what is not given was not looked at. */
const reading = (who: string, pairs: Record<string, Record<string, ReadPair>>): OtherReading => ({
  id: who,
  who,
  pairs: new Map(
    Object.entries(pairs).map(([id, people]) => [id, new Map(Object.entries(people))]),
  ),
});

/** A agrees to both; B rejects the first and is silent on the second. */
const shown = makeView(
  [
    [2, 1],
    [-2, null],
  ],
  ['', ''],
);
const same = { p0: { A: says(2), B: says(-2) }, p1: { A: says(1), B: null } };

describe('readOtherwise', () => {
  it('finds other stances and what only one of them finds, and counts what both looked at', () => {
    const ben = reading('Ben', {
      p0: { A: says(-1, 'implied'), B: null },
      p1: { A: says(1), B: says(0) },
    });
    expect(readOtherwise(shown, 'Ann', [ben])).toEqual({
      own: 'Ann',
      readers: [{ id: 'Ben', who: 'Ben' }],
      of: 4,
      cells: [
        [0, 0, 0, -1, 1],
        [0, 1, 0, null],
        [1, 1, 0, 0],
      ],
    });
  });

  it('takes nothing that nobody has looked at for a difference, nor how a stance is held', () => {
    const half = { ...shown, silences: {} };
    const ben = reading('Ben', { ...same, p1: { A: says(1), B: says(2) } });
    expect(readOtherwise(half, 'Ann', [ben])).toMatchObject({ of: 3, cells: [] });
    const ora = reading('Ora', { p0: { A: says(2, 'implied') } });
    expect(readOtherwise(shown, 'Ann', [ora])?.cells).toEqual([]);
    expect(readOtherwise(shown, 'Ann', [])).toBeNull();
  });

  it('says of each proposition who finds what of whom', () => {
    const ben = reading('Ben', { ...same, p0: { A: says(2), B: says(1, 'implied') } });
    const cleo = reading('Cleo', { ...same, p0: { A: says(2), B: null } });
    const otherwise = readOtherwise(shown, 'Ann', [ben, cleo]) ?? undefined;
    const found = otherwiseByProposition({ ...shown, ...(otherwise ? { otherwise } : {}) });
    expect([...found.keys()]).toEqual(['p0']);
    expect(
      found.get('p0')?.map((one) => [one.commentator.name, one.reader.who, foundWords(one)]),
    ).toEqual([
      ['Person B', 'Ben', 'agrees, implied'],
      ['Person B', 'Cleo', 'does not address it'],
    ]);
    expect(otherwiseByProposition(shown).size).toBe(0);
  });
});

describe('isFinished', () => {
  it('takes a position or a silence for each commentator on each proposition', () => {
    expect(isFinished(shown, reading('Ben', same))).toBe(true);
    expect(isFinished(shown, reading('Ben', { p0: same.p0, p1: { A: null } }))).toBe(false);
    expect(isFinished(shown, reading('Ben', { p0: same.p0 }))).toBe(false);
  });
});

describe('in words', () => {
  const otherwise = (...others: OtherReading[]) => readOtherwise(shown, 'Ann', others)!;

  it('says on how many of all pairs readers differ, a pair once', () => {
    const ben = reading('Ben', { ...same, p0: { A: says(0), B: says(-2) } });
    const cleo = reading('Cleo', { ...same, p0: { A: says(1), B: says(-1) } });
    expect(readersDiffer(otherwise(ben))).toBe(
      'Two readers differ on 1 of 4 pairs of commentator and proposition',
    );
    expect(readersDiffer(otherwise(ben, cleo))).toBe(
      '3 readers differ on 2 of 4 pairs of commentator and proposition',
    );
    expect(readersDiffer(otherwise(reading('Ben', same)))).toBe(
      'Two readers read all 4 pairs of commentator and proposition alike',
    );
  });

  it('names first where they are furthest apart, then what only one of them finds', () => {
    const ben = reading('Ben', {
      p0: { A: null, B: says(-2) },
      p1: { A: says(-1), B: null },
    });
    const found = otherwiseByProposition({ ...shown, otherwise: otherwise(ben) });
    const stanceOf = (proposition: string, person: string) =>
      shown.positions.find(
        (one) => one.propositionId === proposition && one.commentatorId === person,
      )?.stance ?? null;
    expect(
      furthestRead(shown.propositions, found, stanceOf, 2).map(({ proposition, one }) => [
        proposition.id,
        one.commentator.name,
      ]),
    ).toEqual([
      ['p1', 'Person A'],
      ['p0', 'Person A'],
    ]);
    expect(furthestRead(shown.propositions, found, stanceOf, 1)).toHaveLength(1);
  });
});

describe('foundSo', () => {
  const ben = reading('Ben', {
    p0: { A: says(2), B: null },
    p1: { A: says(-1), B: null },
  });
  const ora = reading('Ora', {
    p0: { A: says(1), B: says(-1) },
    p1: { A: says(1), B: says(2) },
  });
  const indexWith = (others: OtherReading[]) => {
    const otherwise = readOtherwise(shown, 'Ann', others);
    return indexDebate(otherwise ? { ...shown, otherwise } : shown);
  };

  it('counts who finds a proposition of the kind it is shown as, where not all do', () => {
    expect(indexWith([]).foundSo).toEqual(new Map());
    // A dispute to Ann; to Ben what one alone raises; to him as to Ann one alone raises the second.
    expect([...indexWith([ben]).foundSo]).toEqual([['p0', { finding: 1, of: 2 }]]);
    // Ora finds the dispute, less strongly, and that both affirm the second.
    expect([...indexWith([ben, ora]).foundSo]).toEqual([
      ['p0', { finding: 2, of: 3 }],
      ['p1', { finding: 2, of: 3 }],
    ]);
  });

  it('is the same under every filter, and puts what all find before what some find', () => {
    const view = makeView(
      [
        [2, 1],
        [-2, -1],
      ],
      ['', ''],
    );
    const cal = reading('Cal', { p0: { A: says(2), B: null }, p1: { A: says(1), B: says(-1) } });
    const otherwise = readOtherwise(view, 'Ann', [cal]);
    const index = indexDebate({ ...view, otherwise: otherwise! });
    for (const filter of [emptyViewState, { ...emptyViewState, explicit: true, who: ['a'] }]) {
      const listed = groundOf(filterPropositions(index, filter), 'contested', () => []);
      expect(
        listed.map(({ facts }) => [facts.proposition.id, facts.foundSo?.finding ?? null]),
      ).toEqual([
        ['p1', null],
        ['p0', 1],
      ]);
    }
  });

  it('says nothing of what a reader has not looked at, nor where the reading shown is not complete', () => {
    // Half a reading is not known to find the same.
    const half = reading('Half', { p0: { A: says(2), B: null } });
    expect(indexWith([half]).foundSo).toEqual(new Map());
    expect([...indexWith([half, ora]).foundSo]).toEqual([['p1', { finding: 1, of: 2 }]]);
    // B was not coded on the second, on which Ora finds both affirming.
    const begun = { ...shown, silences: {} };
    const otherwise = readOtherwise(begun, 'Ann', [ora, ben]);
    expect(indexDebate({ ...begun, otherwise: otherwise! }).foundSo.get('p1')).toBeUndefined();
  });

  it('is said of one proposition and of a list', () => {
    const [some, few] = [
      { finding: 1, of: 2 },
      { finding: 2, of: 3 },
    ];
    expect(foundSoWords(null, 'contested')).toBe('');
    expect(foundSoWords(some, 'contested')).toBe('Only one of two readers finds this dispute.');
    expect(foundSoWords(few, 'affirmed')).toBe('Only 2 of 3 readers find this common ground.');
    expect(foundSoCounted([null, null])).toEqual({ all: 2, some: '' });
    expect(foundSoCounted([null, some, some])).toEqual({
      all: 1,
      some: '2 more in only one reading',
    });
    expect(foundSoCounted([some])).toEqual({ all: 0, some: '1 in only one reading' });
    expect(foundSoCounted([few, null]).some).toBe('1 more in only some of 3 readings');
  });
});
