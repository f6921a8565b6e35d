import { seededRandom } from '@/lib/analysis/seeded-random';
import type { DebateSeed } from '@/prisma/seed/debate-seed';
import * as words from './words';

/** What a generated debate looks like. */
export type GeneratedShape = 'camps' | 'all-agree' | 'all-silent';

export type GeneratedOptions = {
  readonly seed: number;
  readonly commentators: number;
  readonly propositions: number;
  /** The share of cells that hold a position, 0 to 1. */
  readonly filled: number;
  readonly shape: GeneratedShape;
  /** `positions`: nothing but the positions is coded; `all`: who holds none was looked at. */
  readonly coded?: 'all' | 'positions';
  /** How many camps the stances come from. */
  readonly camps: number;
  /** `long`: long names come first, and the title and the question are long too. */
  readonly names: 'mixed' | 'long';
  /** `long`: every proposition runs over several lines. */
  readonly sentences: 'mixed' | 'long';
  /** `stored`: everyone's text is there, a paragraph for each of their positions. */
  readonly texts?: 'none' | 'stored';
};

type Stance = DebateSeed['positions'][number]['stance'];

/**
 * A debate for trying pages at any size: invented names and sentences, some of them awkwardly long,
 * and stances that come from camps with some dissent. The same options give the same debate.
 */
export function makeGeneratedDebate(options: GeneratedOptions): DebateSeed {
  const { commentators, propositions, shape, seed } = options;
  const longNames = options.names === 'long';
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  const people = Array.from({ length: commentators }, (_, at) => ({
    key: `c${at}`,
    name: nameAt(at, pick, longNames),
    affiliation: longNames ? words.longAffiliation : at % 3 === 0 ? 'An institute' : '',
  }));
  const themes = words.themeNames
    .slice(0, Math.max(1, Math.min(words.themeNames.length, Math.ceil(propositions / 3))))
    .map((name, at) => ({ key: `t${at}`, name: `${name} (made, ${commentators})` }));
  const sentences = Array.from({ length: propositions }, (_, at) => ({
    key: `p${at}`,
    text: `${pick(words.subjects)} ${pick(words.claims)}${options.sentences === 'long' || at % 11 === 3 ? words.longTail : ''} (${at + 1}).`,
    themes: [...new Set([pick(themes).key, ...(random() < 0.15 ? [pick(themes).key] : [])])],
    reasons: [],
  }));
  const positions = shape === 'all-silent' ? [] : takePositions(options, people, sentences, random);
  return {
    slug: `made-${commentators}-by-${propositions}-${shape}${longNames ? '-long' : ''}`,
    title: `A made debate: ${commentators} commentators, ${propositions} propositions, ${shape}`,
    question: `What would a page look like with this much to say${longNames ? words.longTail : ''}?`,
    date: '2026-01-01',
    language: 'en',
    source: { publisher: 'Made for trying pages', textStored: options.texts === 'stored' },
    commentators: people,
    contributions: people.map(({ key }) => ({
      commentator: key,
      text: options.texts === 'stored' ? textOf(key, positions) : null,
    })),
    themes,
    propositions: sentences,
    positions,
    isCodedCompletely: options.coded !== 'positions',
  };
}

function takePositions(
  options: GeneratedOptions,
  people: readonly { key: string }[],
  sentences: readonly { key: string }[],
  random: () => number,
): DebateSeed['positions'] {
  const { camps, filled, shape } = options;
  const leans = sentences.map(() => Array.from({ length: camps }, () => random() * 4 - 2));
  return people.flatMap((person, row) =>
    sentences.flatMap((sentence, column) => {
      if (random() >= filled) return [];
      const lean = (leans[column]?.[row % camps] ?? 0) + (random() - 0.5) * 1.6;
      const stance = shape === 'all-agree' ? 1 : Math.max(-2, Math.min(2, Math.round(lean)));
      return [
        {
          commentator: person.key,
          proposition: sentence.key,
          stance: (stance === 0 ? 0 : stance) as Stance,
          explicitness: random() < 0.7 ? ('explicit' as const) : ('implied' as const),
          summary:
            stance === 0
              ? words.mixedSummary
              : (words.summaries[column % words.summaries.length] ?? ''),
          reasons: [],
          evidence: [
            { exact: words.quotations[row % words.quotations.length] ?? '', paragraph: 1 },
          ],
        },
      ];
    }),
  );
}

/** Somebody's text: each of their quotations in a paragraph of its own, beside what it is about. */
function textOf(commentator: string, positions: DebateSeed['positions']): string {
  return positions
    .filter((one) => one.commentator === commentator)
    .map(({ summary, evidence }) => `${summary} Or, in other words: ${evidence[0]?.exact ?? ''}.`)
    .join('\n\n');
}

/** A name that nobody else in the debate has. */
function nameAt(
  at: number,
  pick: <Item>(items: readonly Item[]) => Item,
  longNames: boolean,
): string {
  if (longNames && at < words.longNames.length) return words.longNames[at] ?? '';
  const awkward = at % 9 === 4 ? words.awkwardNames[Math.floor(at / 9)] : undefined;
  if (awkward !== undefined) return awkward;
  const family = words.familyNames[at % words.familyNames.length];
  const round = Math.floor(at / words.familyNames.length);
  const given = pick(words.givenNames);
  return round === 0 ? `${given} ${family}` : `${given} ${toLetters(round)}. ${family}`;
}

function toLetters(round: number): string {
  return String.fromCodePoint(64 + (((round - 1) % 26) + 1));
}
