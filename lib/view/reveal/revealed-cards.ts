import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import { tellingWords } from '@/lib/view/quotations';
import { isGranted } from '@/lib/view/reasons/shared-reasons';
import { pageOfWords, type Telling, wordPages } from '@/lib/view/reveal/reveal-state';
import type { CommentatorView, PositionView, ReasonView } from '@/lib/view/view';
import { capital } from '@/lib/words/capital';
import { GRANTED } from '@/lib/words/granted-words';
import { stanceWords } from '@/lib/words/stance-words';

/** A commentator at the place where they stand. */
export type RevealedVoice = {
  readonly commentator: CommentatorView;
  readonly stance: Stance;
  readonly implied: boolean;
};

/** What somebody says: as quoted, or as its coder sums it up. */
export type RevealedWords = {
  readonly name: string;
  readonly words: string;
  readonly quoted: boolean;
  readonly saidBy: string;
  readonly lost: boolean;
};

/** A reason, and what is to be said beside it: that it is granted to the other side, or for which side it is. */
export type RevealedReason = {
  readonly text: string;
  readonly beside: string;
  /** Of a group, who gives it; empty on the card of one commentator. */
  readonly by: readonly RevealedVoice[];
};

/** Why a commentator, or of many those of one stance, say so, and their words. */
export type RevealedCard = {
  readonly id: string;
  readonly title: string;
  readonly voices: readonly RevealedVoice[];
  readonly stance: Stance;
  readonly reasons: readonly RevealedReason[];
  /** Reasons that the slide has no room for. */
  readonly moreReasons: number;
  /** None until the words are told. */
  readonly words: readonly RevealedWords[];
  /** How many were told before these, and how many there are; 0 until the words are told. */
  readonly wordsBefore: number;
  readonly wordsInAll: number;
};

export type HeldVoice = RevealedVoice & { readonly position: PositionView };

/** So many words of somebody who has a card alone are not cut. */
const MOST_ALONE = 20;

/** Where not all reasons have the room beside words, so many of one commentator have, and of a group. */
const MOST_REASONS = { ofOne: 2, ofGroup: 3 };

/** So many words of a group stand beside reasons, and on each page after; more where they would take too many. */
const WORDS_OF_PAGE = { first: 2, after: 3 };

/** What who leads a class has the room for, and a sheet, whose type is as small as it takes. */
export const WORDS_FOR_LEADER = 12;
export const WORDS_ON_SHEET = 6;

/** About so many characters of cards beside each other are a line, and so many lines have the room on a slide. */
const LINE = 140;
const LINES = 20;
/** So many cards of one commentator each stand beside each other. */
const MOST_ABREAST = 3;

export function voiceOf(commentator: CommentatorView, position: PositionView): RevealedVoice {
  const { stance, explicitness } = position;
  return { commentator, stance, implied: explicitness === 'implied' };
}

export function bareVoice({ commentator, stance, implied }: HeldVoice): RevealedVoice {
  return { commentator, stance, implied };
}

/**
 * A card a commentator or, of many, a stance; from who rejects it to who affirms it, with all their reasons and
 * words.
 *
 * @param reasons of the proposition
 */
export function wholeCards(
  voices: readonly HeldVoice[],
  reasons: readonly ReasonView[],
  isGrouped: boolean,
): RevealedCard[] {
  const groups = stances.flatMap((stance) => {
    const there = voices.filter((voice) => voice.stance === stance);
    return isGrouped ? (there.length > 0 ? [there] : []) : there.map((voice) => [voice]);
  });
  return groups.flatMap((there) => {
    const [first] = there;
    if (!first) return [];
    const own = reasons
      .map((reason) => ({
        text: reason.text,
        beside: besideReason(reason, first.stance),
        by: there.filter(({ position }) => position.reasonIds.includes(reason.id)).map(bareVoice),
      }))
      .filter(({ by }) => by.length > 0)
      .sort(
        (a, b) => Number(a.beside !== '') - Number(b.beside !== '') || b.by.length - a.by.length,
      );
    const words = there.flatMap(({ commentator, position }): RevealedWords[] => {
      const telling = tellingWords(position, isGrouped ? undefined : MOST_ALONE);
      if (!telling) return [];
      const { words, quoted, saidBy, lost } = telling;
      return [{ name: commentator.name, words, quoted, saidBy, lost }];
    });
    return [
      {
        id: isGrouped ? `stance-${first.stance}` : first.commentator.id,
        title: isGrouped ? capital(stanceWords(first.stance)) : first.commentator.name,
        voices: there.map(bareVoice),
        stance: first.stance,
        reasons: isGrouped ? own : own.map((one) => ({ ...one, by: [] })),
        moreReasons: 0,
        words,
        wordsBefore: 0,
        wordsInAll: words.length,
      },
    ];
  });
}

/**
 * What of whole cards a step tells. All reasons stand beside the words where there is the room; else the first few,
 * and beside later pages none.
 *
 * @param wordsOfGroup how many words of a group are told at once, with all reasons; null tells them step by step
 */
export function cardsTold(
  whole: readonly RevealedCard[],
  told: Telling,
  isGrouped: boolean,
  wordsOfGroup: number | null = null,
): RevealedCard[] {
  if (wordsOfGroup !== null && pageOfWords(told) > 0) {
    return whole.map((card) => wordsFrom(card, 0, isGrouped ? wordsOfGroup : undefined));
  }
  const page = Math.min(pageOfWords(told), pagesOf(whole, isGrouped));
  if (page === 0) {
    const all = whole.map((card) => ({ ...card, words: [], wordsInAll: 0 }));
    const isAll = told === 'all-reasons' || wordsOfGroup !== null || keepsReasons(whole, isGrouped);
    return isAll ? all : all.map((card) => withReasons(card, mostReasons(isGrouped)));
  }
  const cards = cardsOfPage(whole, page, isGrouped);
  if (fits(cards, isGrouped)) return cards;
  return cards.map((card) => withReasons(card, page > 1 ? 0 : mostReasons(isGrouped)));
}

/** What of a slide's cards would show nothing, and is no step; see `stepsOf`. */
export function untoldOfCards(whole: readonly RevealedCard[], isGrouped: boolean): Telling[] {
  const pages = pagesOf(whole, isGrouped);
  const has = {
    reasons: whole.some(({ reasons }) => reasons.length > 0),
    'all-reasons': !keepsReasons(whole, isGrouped),
    words: pages > 0,
  };
  const all = ['reasons', 'all-reasons', 'words'] as const;
  return [
    ...all.filter((told) => !has[told]),
    ...wordPages.filter((told) => pageOfWords(told) > pages),
  ];
}

/** Whether the first page of the words has all the reasons, too. */
function keepsReasons(whole: readonly RevealedCard[], isGrouped: boolean): boolean {
  const most = mostReasons(isGrouped);
  return (
    whole.every(({ reasons }) => reasons.length <= most) ||
    pagesOf(whole, isGrouped) === 0 ||
    fits(cardsOfPage(whole, 1, isGrouped), isGrouped)
  );
}

/** How many steps the words take. */
function pagesOf(whole: readonly RevealedCard[], isGrouped: boolean): number {
  const most = Math.max(0, ...whole.map(({ words }) => words.length));
  if (most === 0) return 0;
  if (!isGrouped || most <= WORDS_OF_PAGE.first || fits(whole, isGrouped)) return 1;
  return 1 + Math.ceil((most - WORDS_OF_PAGE.first) / perPage(most));
}

function cardsOfPage(
  whole: readonly RevealedCard[],
  page: number,
  isGrouped: boolean,
): RevealedCard[] {
  if (pagesOf(whole, isGrouped) <= 1) return [...whole];
  const { first } = WORDS_OF_PAGE;
  const each = perPage(Math.max(...whole.map(({ words }) => words.length)));
  return whole.map((card) =>
    page === 1 ? wordsFrom(card, 0, first) : wordsFrom(card, first + (page - 2) * each, each),
  );
}

/** So many words a card has on every page but the first. */
function perPage(most: number): number {
  const { first, after } = WORDS_OF_PAGE;
  return Math.max(after, Math.ceil((most - first) / wordPages.length));
}

function wordsFrom(card: RevealedCard, from: number, count = card.words.length): RevealedCard {
  const wordsBefore = Math.min(from, card.words.length);
  return { ...card, wordsBefore, words: card.words.slice(from, from + count) };
}

function withReasons(card: RevealedCard, most: number): RevealedCard {
  return {
    ...card,
    reasons: card.reasons.slice(0, most),
    moreReasons: Math.max(0, card.reasons.length - most),
  };
}

function mostReasons(isGrouped: boolean): number {
  return isGrouped ? MOST_REASONS.ofGroup : MOST_REASONS.ofOne;
}

/** Whether cards have the room on a slide in type that can be read from the back row, by about. */
function fits(cards: readonly RevealedCard[], isGrouped: boolean): boolean {
  const abreast = isGrouped ? cards.length : Math.min(cards.length, MOST_ABREAST);
  if (abreast === 0) return true;
  const linesOf = (text: string) => Math.ceil(text.length / (LINE / abreast));
  const tall = cards.map(
    ({ title, reasons, words }) =>
      linesOf(title) +
      // A mark takes as much as three letters.
      sum(reasons.map(({ text, beside, by }) => linesOf(beside + text + '   '.repeat(by.length)))) +
      sum(words.map((one) => linesOf(one.words + (isGrouped ? one.name : '') + one.saidBy))),
  );
  const rows = Math.ceil(cards.length / abreast);
  return Math.max(...tall) * rows <= LINES;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((whole, one) => whole + one, 0);
}

function besideReason({ direction }: ReasonView, stance: Stance): string {
  if (stance === 0) return direction;
  return isGranted({ direction }, stance) ? GRANTED : '';
}
