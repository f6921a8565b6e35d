import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { proposeSplit } from '@/lib/text/split/split-contributions';
import { plainTextOfDebate } from '@/prisma/seed/plain-text-of-debate';
import { theEmptyFarebox as debate } from '.';

type Position = (typeof debate.positions)[number];

const positionsOn = (key: string) => debate.positions.filter((row) => row.proposition === key);
const sideOf = (position: Position) => Math.sign(position.stance);
const name = (position: Position) => `${position.commentator} on ${position.proposition}`;

/** The kinds as the methods page defines them, counted here without the measures. */
function kindOf(key: string): string {
  const positions = positionsOn(key);
  if (positions.length === 0) return 'not addressed';
  if (positions.length === 1) return 'single voice';
  const sides = positions.map(sideOf).filter((side) => side !== 0);
  if (sides.includes(1) && sides.includes(-1)) return 'contested';
  return sides.length >= 2 ? 'common ground' : 'open';
}

/** Every pair of positions on one proposition, each pair once. */
const pairs = debate.propositions.flatMap(({ key }) => {
  const positions = positionsOn(key);
  return positions.flatMap((a, i) => positions.slice(i + 1).map((b) => [a, b] as const));
});
const shared = (a: Position, b: Position) => a.reasons.filter((key) => b.reasons.includes(key));

describe('the words', () => {
  it('are at least 2,500, in six contributions', () => {
    const words = debate.contributions.flatMap(({ text }) => (text ?? '').split(/\s+/u));
    expect(words.length).toBeGreaterThanOrEqual(2500);
    expect(debate.contributions.map(({ commentator }) => commentator)).toEqual(
      debate.commentators.map(({ key }) => key),
    );
    expect(debate.commentators).toHaveLength(6);
  });

  it('are typeset: no straight quotation marks, no doubled spaces, no line break in a paragraph', () => {
    for (const { text } of debate.contributions) {
      expect(text).not.toMatch(/['"]| {2}|[^\n]\n[^\n]|\s$/u);
    }
  });

  it('hold every quotation, once, in the paragraph named', () => {
    for (const position of debate.positions) {
      const text = debate.contributions.find((row) => row.commentator === position.commentator);
      const paragraphs = (text?.text ?? '').split('\n\n');
      expect(position.evidence.length, name(position)).toBeGreaterThan(0);
      for (const { exact, paragraph } of position.evidence) {
        const found = (paragraphs[paragraph - 1] ?? '').split(exact).length - 1;
        expect(found, `${name(position)}: ${exact}`).toBe(1);
      }
    }
  });

  it('show every reason that somebody gives', () => {
    const bare = debate.positions.flatMap((position) => {
      const shown = position.evidence.flatMap(({ reason }) => reason ?? []);
      return position.reasons
        .filter((key) => !shown.includes(key))
        .map((key) => `${name(position)}: ${key}`);
    });
    expect(bare).toEqual([]);
  });

  it('stand in the plain text that the import journeys use', () => {
    const path = fileURLToPath(new URL('../../../tests/fixtures/roundtable.txt', import.meta.url));
    const advice = 'run: npx tsx scripts/write-roundtable-text.ts';
    expect(readFileSync(path, 'utf8'), advice).toBe(plainTextOfDebate(debate));
  });
});

describe('the plain text', () => {
  it('is parted among its six speakers when it is imported', () => {
    const text = plainTextOfDebate(debate);
    const blocks = proposeSplit(text).blocks;
    const wordsOf = (speaker: string | null) =>
      blocks
        .filter((block) => block.speaker === speaker)
        .map((block) => text.slice(block.contentStart, block.end))
        .join('\n\n');
    expect(wordsOf(null)).toBe(debate.introduction);
    for (const { key, name } of debate.commentators) {
      const contribution = debate.contributions.find(({ commentator }) => commentator === key);
      expect(wordsOf(name), name).toBe(contribution?.text);
    }
  });
});

describe('the parts', () => {
  it('have keys of their own', () => {
    for (const keys of [
      debate.commentators.map(({ key }) => key),
      debate.themes.map(({ key }) => key),
      debate.propositions.map(({ key }) => key),
      debate.propositions.flatMap(({ reasons }) => reasons.map(({ key }) => key)),
      debate.positions.map(name),
    ]) {
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('name only parts that exist, and no theme or reason is idle', () => {
    const themes = debate.themes.map(({ key }) => key);
    const parents = debate.themes.flatMap(({ parent }) => parent ?? []);
    expect(themes).toEqual(expect.arrayContaining(parents));
    const usedThemes = [...debate.propositions.flatMap((row) => row.themes), ...parents];
    expect(new Set(usedThemes)).toEqual(new Set(themes));

    const voices = debate.commentators.map(({ key }) => key);
    for (const { key, reasons } of debate.propositions) {
      const given = positionsOn(key).flatMap((position) => position.reasons);
      expect(new Set(given), key).toEqual(new Set(reasons.map((reason) => reason.key)));
    }
    for (const position of debate.positions) {
      expect(voices).toContain(position.commentator);
      expect(debate.propositions.map(({ key }) => key)).toContain(position.proposition);
    }
  });

  it('are as many as a showcase needs', () => {
    expect(debate.propositions.length).toBeGreaterThanOrEqual(24);
    const top = debate.themes.filter(({ parent }) => parent === undefined);
    expect(top.length).toBeGreaterThanOrEqual(6);
    expect(debate.themes.filter(({ parent }) => parent === 'money')).toHaveLength(2);
  });
});

describe('the positions', () => {
  it('make propositions of every kind', () => {
    const count = new Map<string, number>();
    for (const { key } of debate.propositions) {
      count.set(kindOf(key), (count.get(kindOf(key)) ?? 0) + 1);
    }
    expect(Object.fromEntries(count)).toEqual({
      contested: 19,
      'common ground': 7,
      open: 3,
      'single voice': 3,
    });
  });

  it('unite all six once, and part them three to three along three lines', () => {
    const six = debate.propositions.filter(({ key }) => positionsOn(key).length === 6);
    const sides = six.map(({ key }) => positionsOn(key).filter((row) => sideOf(row) === 1));
    expect(sides.filter((row) => row.length === 6)).toHaveLength(1);
    const halves = sides
      .filter((row) => row.length === 3)
      .map((row) => row.map(({ commentator }) => commentator).join(' '));
    expect(new Set(halves).size).toBe(3);
  });

  it('use all five stances, both ways of saying, and professed confidence only where it is given', () => {
    expect(new Set(debate.positions.map(({ stance }) => stance)).size).toBe(5);
    expect(new Set(debate.positions.map(({ explicitness }) => explicitness)).size).toBe(2);
    const sure = debate.positions.filter(({ confidence }) => confidence !== undefined);
    expect(sure.length).toBeGreaterThan(3);
    expect(sure.length).toBeLessThan(debate.positions.length / 4);
  });

  it('profess no confidence but a number said out of ten, in the paragraph of their words', () => {
    const numbers = new Map([
      [6, 'six'],
      [7, 'seven'],
      [8, 'eight'],
      [9, 'nine'],
      [10, 'ten'],
    ]);
    for (const position of debate.positions) {
      const confidence = position.confidence ?? null;
      if (confidence === null) continue;
      const said = position.evidence.map(({ exact }) => exact).join(' ');
      const text = debate.contributions.find(
        ({ commentator }) => commentator === position.commentator,
      )?.text;
      const paragraphs = position.evidence.map(
        ({ paragraph }) => text?.split('\n\n')[paragraph - 1] ?? '',
      );
      const number = numbers.get(confidence) ?? 'none';
      expect(`${said} ${paragraphs.join(' ')}`, name(position)).toMatch(
        new RegExp(`\\(${number}\\)|gets ${number}\\b|${number} of the Treasurer’s tens`, 'u'),
      );
    }
  });

  it('leave every commentator silent on a quarter to a half of the propositions', () => {
    for (const { key } of debate.commentators) {
      const spoken = debate.positions.filter(({ commentator }) => commentator === key).length;
      expect(spoken / debate.propositions.length, key).toBeGreaterThanOrEqual(0.5);
      expect(spoken / debate.propositions.length, key).toBeLessThanOrEqual(0.75);
    }
  });

  it('share reasons across opposite sides', () => {
    const across = pairs.filter(([a, b]) => a.stance * b.stance < 0 && shared(a, b).length > 0);
    expect(across.length).toBeGreaterThanOrEqual(5);
  });

  it('reach the same conclusion for different reasons', () => {
    const disjoint = pairs.filter(
      ([a, b]) =>
        a.stance * b.stance > 0 && a.reasons.length * b.reasons.length > 0 && !shared(a, b).length,
    );
    expect(disjoint.length).toBeGreaterThanOrEqual(10);
  });
});
