import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { xiJinpingGoesToMoscow as debate } from '.';

type Position = (typeof debate.positions)[number];

/** What was read again by somebody who had not seen the first reading. */
const [again] = debate.furtherReadings ?? [];
const positionsAgain = again?.positions ?? [];

const positionsOn = (key: string) => debate.positions.filter((row) => row.proposition === key);
const name = (position: Position) => `${position.commentator} on ${position.proposition}`;
const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => word !== '');
const keysOf = (rows: { key: string }[]) => rows.map(({ key }) => key);

/** The kinds of the methods page for two commentators, counted here without the measures. */
function kindOf(key: string): string {
  const [a, b] = positionsOn(key);
  if (a === undefined) return 'nobody';
  if (b === undefined) return 'only one';
  if (Math.sign(a.stance) === Math.sign(b.stance)) return 'agree';
  return a.stance * b.stance < 0 ? 'differ' : 'partly';
}

describe('the parts', () => {
  it('have keys of their own, and nobody holds two positions on one proposition', () => {
    for (const keys of [
      keysOf(debate.commentators),
      keysOf(debate.themes),
      keysOf(debate.propositions),
      ...debate.propositions.map(({ reasons }) => keysOf(reasons)),
      debate.positions.map(name),
    ]) {
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('name only parts that exist, and none is idle', () => {
    expect(new Set(debate.propositions.flatMap(({ themes }) => themes))).toEqual(
      new Set(keysOf(debate.themes)),
    );
    expect(new Set(debate.positions.map(({ commentator }) => commentator))).toEqual(
      new Set(keysOf(debate.commentators)),
    );
    expect(new Set(debate.positions.map(({ proposition }) => proposition))).toEqual(
      new Set(keysOf(debate.propositions)),
    );
    for (const { key, reasons } of debate.propositions) {
      const given = positionsOn(key).flatMap((position) => position.reasons);
      expect(new Set(given), key).toEqual(new Set(keysOf(reasons)));
    }
  });

  it('are enough: 20 propositions, one sentence each, under 6 themes with two or more', () => {
    expect(debate.propositions.length).toBeGreaterThanOrEqual(20);
    for (const { text } of debate.propositions) expect(text).toMatch(/^[A-Z][^.!?]+\.$/u);
    for (const { text } of debate.propositions.flatMap(({ reasons }) => reasons)) {
      expect(text).toMatch(/^[A-Z][^.!?]+\.$/u);
    }
    const wellFilled = debate.themes.filter(
      ({ key }) => debate.propositions.filter(({ themes }) => themes.includes(key)).length >= 2,
    );
    expect(wellFilled.length).toBeGreaterThanOrEqual(6);
  });
});

describe('the positions', () => {
  it('agree, differ, half agree and stand alone', () => {
    const count: Record<string, number> = {};
    for (const { key } of debate.propositions) count[kindOf(key)] = (count[kindOf(key)] ?? 0) + 1;
    expect(count).toEqual({ agree: 11, differ: 3, partly: 1, 'only one': 17 });
  });

  it('affirm together, and reject together what both reject', () => {
    const hassOn = (kind: string) =>
      debate.propositions
        .filter(({ key }) => kindOf(key) === kind)
        .map(({ key }) => Math.sign(positionsOn(key)[0]?.stance ?? 0));
    expect(new Set(hassOn('agree'))).toEqual(new Set([1, -1]));
  });

  it('are explicit and implied for each commentator, each with a summary', () => {
    for (const { key } of debate.commentators) {
      const held = debate.positions.filter(({ commentator }) => commentator === key);
      expect(new Set(held.map(({ explicitness }) => explicitness)).size, key).toBe(2);
      for (const position of held) expect(position.summary, name(position)).toMatch(/^[A-Z].+\.$/u);
    }
  });

  it('share reasons, also across sides, and reach one conclusion for different reasons', () => {
    const pairs = debate.propositions.flatMap(({ key }) => {
      const [a, b] = positionsOn(key);
      return a && b
        ? [{ key, shared: a.reasons.filter((row) => b.reasons.includes(row)), a, b }]
        : [];
    });
    const across = pairs.filter(({ a, b, shared }) => a.stance * b.stance < 0 && shared.length > 0);
    expect(across.map(({ key }) => key)).toEqual(['mainly-about-america']);
    const together = pairs.filter(
      ({ a, b, shared }) => a.stance * b.stance > 0 && shared.length > 0,
    );
    // No more than the article bears: what each gives for the same is seldom the same.
    expect(together.map(({ key }) => key)).toEqual(['support-vital']);
    const apart = pairs.filter(
      ({ a, b, shared }) =>
        a.stance * b.stance > 0 && a.reasons.length * b.reasons.length > 0 && shared.length === 0,
    );
    expect(apart.length).toBeGreaterThanOrEqual(3);
  });
});

describe('the second reading', () => {
  const pairs = debate.propositions.flatMap(({ key }) =>
    debate.commentators.map((person) => `${person.key} on ${key}`),
  );

  it('is by another reader, complete as the first, with a summary and words for every position', () => {
    expect([debate.coder, again?.coder].every((who) => who !== undefined && who !== '')).toBe(true);
    expect(again?.coder).not.toBe(debate.coder);
    expect([debate.isCodedCompletely, again?.isCodedCompletely]).toEqual([true, true]);
    expect(new Set(positionsAgain.map(name)).size).toBe(positionsAgain.length);
    for (const position of positionsAgain) {
      expect(pairs).toContain(name(position));
      expect(position.summary, name(position)).toMatch(/^[A-Z].+\.$/u);
      expect(position.evidence.length, name(position)).toBeGreaterThan(0);
      expect(position.evidence.filter(({ telling }) => telling === true)).toHaveLength(1);
    }
  });

  it('says otherwise in few places, which stay: it was not seen by who made the first, nor the other way round', () => {
    const stanceIn = (positions: readonly Position[]) =>
      new Map(positions.map((position) => [name(position), position.stance]));
    const [first, second] = [stanceIn(debate.positions), stanceIn(positionsAgain)];
    const differ = pairs.filter((pair) => first.get(pair) !== second.get(pair));
    expect(differ).toEqual([
      'hass on subordinate',
      'hass on mainly-about-america',
      'hass on against-american-order',
      'hass on america-prolongs',
      'hass on suffers-worldwide',
    ]);
  });
});

/** Every run of so many words in these paragraphs. */
function runsOf(paragraphs: string[], length: number): string[] {
  return paragraphs.flatMap((text) => {
    const words = wordsOf(text);
    return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '));
  });
}

const ourWords = JSON.stringify([
  debate.question,
  debate.description,
  debate.themes,
  debate.propositions,
  [...debate.positions, ...positionsAgain].map(({ summary }) => summary),
]);

describe('the quotations', () => {
  const quotationsOf = (positions: readonly Position[]) =>
    positions.flatMap((position) => position.evidence.map((piece) => ({ ...piece, position })));
  const quotations = quotationsOf([...debate.positions, ...positionsAgain]);

  it('are given for every position and every reason, the telling one of six words or more, none of more than twelve, and none runs to a sentence’s end', () => {
    for (const position of debate.positions) {
      const telling = position.evidence.filter((piece) => piece.telling === true);
      expect(telling.length, name(position)).toBe(1);
      expect(wordsOf(telling[0]?.exact ?? '').length, name(position)).toBeGreaterThanOrEqual(6);
      const shown = position.evidence.flatMap(({ reason }) => reason ?? []);
      expect(new Set(shown), name(position)).toEqual(new Set(position.reasons));
    }
    for (const { exact, paragraph, position } of quotations) {
      expect(wordsOf(exact).length, exact).toBeLessThanOrEqual(12);
      // Points that are no end of a sentence of his, or belong to a word that he quotes.
      const pointed = exact.replaceAll('U.S.', 'US').replaceAll('“win.”', '“win”');
      expect(pointed, name(position)).not.toMatch(/[.!?…\n]|^\s|\s$|['"]/u);
      expect(paragraph).toBeLessThanOrEqual(position.commentator === 'hass' ? 9 : 4);
      expect(paragraph).toBeGreaterThanOrEqual(1);
    }
  });

  it('are all that the debate holds of the article', () => {
    expect(debate.source.textStored).toBe(false);
    expect(debate.introduction).toBeUndefined();
    expect(debate.contributions.map(({ text }) => text)).toEqual([null, null]);
  });

  it('stand in the paragraph named, and nothing else is borrowed, where the article is at hand', () => {
    const path = new URL('../../../../shared/data/xi-jinping-goes-to-moscow.txt', import.meta.url);
    if (!existsSync(fileURLToPath(path))) {
      console.info(
        'xi-jinping-goes-to-moscow.txt is not beside the repository: its quotations were checked for form, not against the article.',
      );
      expect(quotations.length).toBeGreaterThan(0);
      return;
    }
    const paragraphs = readFileSync(fileURLToPath(path), 'utf8').split(/\n\s*\n/u);
    const at = (opening: string) => paragraphs.findIndex((text) => text.startsWith(opening));
    const second = at('Xi Jinping’s visit to Moscow this week');
    const contributions: Record<string, string[]> = {
      hass: paragraphs.slice(at('Over the past year'), second),
      ivanov: paragraphs.slice(second),
    };
    for (const { exact, paragraph, position } of quotations) {
      const text = contributions[position.commentator]?.[paragraph - 1] ?? '';
      expect(text.split(exact).length - 1, `${name(position)}: ${exact}`).toBe(1);
      const sentences = text
        .split(/(?<=[a-z)”][.!?]”?)\s+/u)
        .map((row) => row.replace(/[.!?]”?$/u, ''));
      expect(sentences).not.toContain(exact);
    }

    const whole = Object.values(contributions).flat();
    const shareOf = (pieces: typeof quotations) => {
      const sizes = whole.map(
        (text) =>
          new Set(
            pieces.flatMap(({ exact }) => {
              const start = text.indexOf(exact);
              return start < 0 ? [] : Array.from(exact, (_, i) => start + i);
            }),
          ).size,
      );
      return sizes.reduce((sum, size) => sum + size, 0) / whole.join('').length;
    };
    expect(shareOf(quotationsOf(debate.positions)), 'what the first quotes').toBeLessThan(0.38);
    expect(shareOf(quotations), 'the share of the article that is quoted').toBeLessThan(0.4);
    expect(runsOf(whole, 6).filter((run) => ourWords.includes(run))).toEqual([]);
  });
});
