import { describe, expect, it } from 'vitest';
import { createStanceMatrix } from '@/lib/analysis/stance-matrix';
import { computeOpinionMap } from '@/lib/charts/opinion-map/opinion-map-result';
import { theLowVillages as debate } from '.';

type Position = (typeof debate.positions)[number];

const positionsOn = (key: string) => debate.positions.filter((row) => row.proposition === key);
const heldBy = (key: string) => debate.positions.filter((row) => row.commentator === key);
const textOf = (key: string) =>
  debate.contributions.find(({ commentator }) => commentator === key)?.text ?? '';
const name = (position: Position) => `${position.commentator} on ${position.proposition}`;
const keysOf = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);

const CONFIDENCE = /\s\((\d+)\)/gu;
const wordsOf = (text: string) => text.replace(CONFIDENCE, '').split(/\s+/u);

/** For how many, against how many, and by how many undecided: counted here without the measures. */
const splitOf = (key: string) =>
  [1, -1, 0].map((side) => positionsOn(key).filter((row) => Math.sign(row.stance) === side).length);

/** What the methods page calls such a split. */
function kindOf(key: string): string {
  const [affirm = 0, reject = 0, undecided = 0] = splitOf(key);
  if (affirm + reject + undecided === 1) return 'one voice';
  if (affirm > 0 && reject > 0) return 'contested';
  if (affirm + reject < 2) return 'undecided';
  return affirm > 0 ? 'affirmed' : 'rejected';
}

const pairs = debate.propositions.flatMap(({ key }) => {
  const positions = positionsOn(key);
  return positions.flatMap((a, i) => positions.slice(i + 1).map((b) => [a, b] as const));
});
const shared = (a: Position, b: Position) => a.reasons.filter((key) => b.reasons.includes(key));

describe('the words', () => {
  it('are fifteen answers of 90 to 150 words, small enough to read at one sitting', () => {
    expect(debate.commentators).toHaveLength(15);
    expect(debate.contributions.map(({ commentator }) => commentator)).toEqual(
      keysOf(debate.commentators),
    );
    for (const { commentator, text } of debate.contributions) {
      const length = wordsOf(text ?? '').length;
      expect(length, commentator).toBeGreaterThanOrEqual(90);
      expect(length, commentator).toBeLessThanOrEqual(150);
    }
    const all = [debate.introduction, ...debate.contributions.map(({ text }) => text)].join(' ');
    expect(wordsOf(all).length).toBeLessThan(2_400);
  });

  it('are typeset: no straight quotation marks, no doubled spaces, no line break in a paragraph', () => {
    for (const { text } of debate.contributions) {
      expect(text).not.toMatch(/['"]| {2}|[^\n]\n[^\n]|\s$/u);
    }
  });

  it('hold every quotation once in the paragraph named, of 6 to 12 words, one of each position telling', () => {
    for (const position of debate.positions) {
      const paragraphs = textOf(position.commentator).split('\n\n');
      for (const { exact, paragraph } of position.evidence) {
        const where = `${name(position)}: ${exact}`;
        expect((paragraphs[paragraph - 1] ?? '').split(exact).length - 1, where).toBe(1);
        expect(exact.split(/\s+/u).length, where).toBeGreaterThanOrEqual(6);
        expect(exact.split(/\s+/u).length, where).toBeLessThanOrEqual(12);
      }
      const marked = position.evidence.filter(({ telling }) => telling);
      expect(marked, name(position)).toHaveLength(1);
      const shown = position.evidence.flatMap(({ reason }) => reason ?? []);
      const bare = position.reasons.filter((key) => !shown.includes(key));
      expect(bare, `${name(position)}: reasons without words`).toEqual([]);
    }
  });

  it('give every confidence that is recorded, and no other: the number after the words', () => {
    for (const { key } of debate.commentators) {
      const professed = [...textOf(key).matchAll(CONFIDENCE)].map(([, number]) => Number(number));
      const recorded = heldBy(key).flatMap(({ confidence }) => confidence ?? []);
      expect(recorded.toSorted(), key).toEqual(professed.toSorted());
    }
    for (const position of debate.positions) {
      if (position.confidence === undefined) continue;
      const told = position.evidence.find(({ telling }) => telling)?.exact ?? '';
      const after = textOf(position.commentator).split(told)[1] ?? '';
      const [next] = after.matchAll(CONFIDENCE);
      expect(Number(next?.[1]), name(position)).toBe(position.confidence);
    }
  });
});

describe('the parts', () => {
  it('have keys of their own, and nobody holds two positions on one proposition', () => {
    for (const keys of [
      keysOf(debate.commentators),
      debate.commentators.map((one) => one.name),
      keysOf(debate.themes),
      keysOf(debate.propositions),
      ...debate.propositions.map(({ reasons }) => keysOf(reasons)),
      debate.positions.map(name),
    ]) {
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('name only parts that exist, and none is idle', () => {
    const parents = debate.themes.flatMap(({ parent }) => parent ?? []);
    expect(parents).toHaveLength(1);
    expect(new Set(debate.propositions.flatMap(({ themes }) => themes))).toEqual(
      new Set(keysOf(debate.themes)),
    );
    for (const { commentator, proposition } of debate.positions) {
      expect(keysOf(debate.commentators)).toContain(commentator);
      expect(keysOf(debate.propositions)).toContain(proposition);
    }
    for (const { key, reasons } of debate.propositions) {
      const given = positionsOn(key).flatMap((position) => position.reasons);
      expect(new Set(given), key).toEqual(new Set(keysOf(reasons)));
    }
  });
});

describe('the positions', () => {
  it('split each proposition as a reader can count in the text', () => {
    expect(
      Object.fromEntries(keysOf(debate.propositions).map((key) => [key, splitOf(key)])),
    ).toEqual({
      move: [7, 7, 1],
      'one-decision': [3, 9, 0],
      wait: [0, 9, 1],
      bank: [5, 5, 0],
      wells: [5, 1, 0],
      salt: [0, 0, 3],
      marsh: [5, 4, 0],
      vote: [5, 7, 0],
      together: [8, 0, 0],
      graves: [1, 0, 0],
      'no-new-houses': [7, 6, 0],
      upstream: [6, 0, 1],
    });
  });

  it('make propositions of every kind that somebody addresses', () => {
    const kinds = keysOf(debate.propositions).map((key) => [key, kindOf(key)]);
    expect(Object.fromEntries(kinds)).toEqual({
      move: 'contested',
      'one-decision': 'contested',
      wait: 'rejected',
      bank: 'contested',
      wells: 'contested',
      salt: 'undecided',
      marsh: 'contested',
      vote: 'contested',
      together: 'affirmed',
      graves: 'one voice',
      'no-new-houses': 'contested',
      upstream: 'affirmed',
    });
  });

  it('are never strong where they are only implied', () => {
    const implied = debate.positions.filter(({ explicitness }) => explicitness === 'implied');
    expect(implied.length).toBeGreaterThanOrEqual(10);
    for (const position of implied) {
      expect(Math.abs(position.stance), name(position)).toBe(1);
      expect(position.confidence, name(position)).toBeUndefined();
    }
  });

  it('share reasons across sides, and reach one conclusion for different reasons', () => {
    const across = pairs.filter(([a, b]) => a.stance * b.stance < 0 && shared(a, b).length > 0);
    expect(new Set(across.map(([{ proposition }]) => proposition))).toEqual(
      new Set(['move', 'bank', 'marsh', 'vote', 'no-new-houses']),
    );
    const apart = pairs.filter(
      ([a, b]) =>
        a.stance * b.stance > 0 && a.reasons.length * b.reasons.length > 0 && !shared(a, b).length,
    );
    expect(apart.length).toBeGreaterThanOrEqual(50);
  });

  it('put three groups on the map, and beside them the one who answers less than half', () => {
    const { map, groups } = computeOpinionMap(
      createStanceMatrix({
        commentatorIds: keysOf(debate.commentators),
        propositionIds: keysOf(debate.propositions),
        positions: debate.positions.map(({ commentator, proposition, stance }) => ({
          commentatorId: commentator,
          propositionId: proposition,
          stance,
        })),
      }),
      'pca',
    );
    expect(map.n).toBe(15);
    expect(groups.clear).toBe(true);
    expect(groups.groups).toHaveLength(3);
    const few = keysOf(debate.commentators).filter(
      (key) => heldBy(key).length < debate.propositions.length / 2,
    );
    expect(few).toEqual(['psychologist']);
    const grouped = groups.groups.flatMap(({ commentatorIds }) => commentatorIds);
    expect(grouped).not.toContain('psychologist');
    expect(grouped).toHaveLength(14);
    for (const members of [
      ['hydrologist', 'actuary', 'physician', 'economist', 'demographer'],
      ['engineer', 'agronomist', 'planner'],
      ['historian', 'anthropologist', 'linguist', 'lawyer'],
    ]) {
      const own = groups.groups.filter(({ commentatorIds }) =>
        members.every((key) => commentatorIds.includes(key)),
      );
      expect(own, members.join(', ')).toHaveLength(1);
    }
  });
});
