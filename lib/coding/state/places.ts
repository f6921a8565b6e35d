import type { KeptPlace } from '@/lib/coding/kept-place';
import type { CodingState } from '@/lib/coding/state/coding-state';
import {
  type CodingText,
  type ParagraphPlace,
  type Passage,
  placeAt,
} from '@/lib/coding/state/coding-text';
import { type Next, only, say } from '@/lib/coding/state/commands';
import { endOfWords } from '@/lib/text/count-words';

/**
 * The paragraph that the keys are at: what editors and moderators say takes no position, so they
 * begin past it. Null where no text is stored.
 */
export function activeParagraph({ at, page }: Pick<CodingState, 'at' | 'page'>) {
  const { ofCommentators, all } = page.text;
  return placeOf(page, at) ?? ofCommentators[0] ?? all[0] ?? null;
}

type Numbered = Pick<ParagraphPlace, 'contributionId' | 'number'>;

/** A paragraph by its number; undefined for one that is not there (any more). */
function placeOf({ text }: CodingState['page'], at: Numbered | null): ParagraphPlace | undefined {
  return at ? text.paragraphs.get(at.contributionId)?.[at.number - 1] : undefined;
}

/** The keys are at another paragraph; nothing changes where they are there already. */
export function beAt(state: CodingState, { contributionId, number }: Numbered): Next {
  const { at } = state;
  if (at?.contributionId === contributionId && at.number === number) return only(state);
  return only({ ...state, at: { contributionId, number } });
}

/** Goes to a paragraph and brings it into sight, or words of it; nothing where it is not there. */
export function focusPlace(
  state: CodingState,
  place: ParagraphPlace | null,
  words: Passage | null = null,
): Next {
  if (!place) return only(state);
  const { contributionId, number } = place;
  return only(
    { ...state, at: { contributionId, number } },
    { do: 'focus-paragraph', place, words },
  );
}

/** Goes to the paragraph in which words end, and brings them into sight. */
export function focusWords(state: CodingState, words: Passage): Next {
  return focusPlace(state, placeAt(state.page.text, words.contributionId, words.end - 1), words);
}

/**
 * Goes to the next paragraph that is not done (or the one before), and lets go of the words. Where all
 * are done, to the next one; turns that are passed over are none.
 */
export function goNext(state: CodingState, by: 1 | -1): Next {
  const active = activeParagraph(state);
  // Where nobody was yet, the first one itself is the next.
  const isFirst = state.at === null && by === 1;
  const rest = paragraphsFrom(state, isFirst ? null : active, by);
  const next = isFirst ? (rest[0] ?? active) : (rest.find((one) => !isDone(state, one)) ?? rest[0]);
  const free = { ...state, passage: null };
  if (next) return focusPlace(free, next);
  return only(free, say(`No passage ${by === 1 ? 'after' : 'before'} this one${beside(state)}.`));
}

/** After a paragraph was done: goes to the next one that is not, and says so where there is none. */
export function goOn(state: CodingState, done: ParagraphPlace): Next {
  const next = paragraphsFrom(state, done, 1).find((one) => !isDone(state, one));
  const free = { ...state, passage: null };
  if (next) return focusPlace(free, next);
  const before = paragraphsFrom(state, done, -1).some((one) => !isDone(state, one));
  const elsewhere = before ? ' p goes back to one that is not.' : '';
  return only(free, say(`No passage after this one is left to do${beside(state)}.${elsewhere}`));
}

function isDone({ page }: CodingState, { contributionId, number }: Numbered): boolean {
  return page.reviewed.has(`${contributionId} ${number}`);
}

/** What is said where turns are passed over, and nothing else is left. */
function beside({ passesUnder }: CodingState): string {
  return passesUnder > 0 ? `; turns of fewer than ${passesUnder} words are passed over` : '';
}

/** The paragraphs of commentators after a place (or before it, the nearest first). */
function paragraphsFrom(
  { page, passesUnder }: CodingState,
  from: ParagraphPlace | null,
  by: 1 | -1,
): ParagraphPlace[] {
  const { all, ofCommentators } = page.text;
  const at = from ? all.indexOf(from) : -1;
  const around = by === 1 ? all.slice(at + 1) : all.slice(0, Math.max(0, at)).reverse();
  const said = new Set(ofCommentators);
  const short = shortTurns(page.text, passesUnder);
  return around.filter((one) => said.has(one) && !short.has(one.contributionId));
}

/** Turns of fewer words than this are passed over until somebody says otherwise: “Yeah!”, “Thank you.” */
export const PASSED_UNDER = 4;

/** Short turns of a text, by the number of words: each key that goes on asks for them. */
const known = new WeakMap<CodingText, Map<number, ReadonlySet<string>>>();

/** The turns of commentators of fewer words than `under`, by their ids; O(text), once for each text. */
export function shortTurns(text: CodingText, under: number): ReadonlySet<string> {
  if (under === 0) return new Set();
  const ofText = known.get(text) ?? new Map<number, ReadonlySet<string>>();
  known.set(text, ofText);
  const found = ofText.get(under) ?? findShortTurns(text, under);
  ofText.set(under, found);
  return found;
}

function findShortTurns({ contributions }: CodingText, under: number): ReadonlySet<string> {
  const short = contributions.filter(
    ({ kind, text }) =>
      kind === 'contribution' && text !== null && endOfWords(text, under - 1) === null,
  );
  return new Set(short.map(({ id }) => id));
}

/** Takes up where one was at an earlier visit, as far as the text still has it. */
export function comeBack(state: CodingState, { at, coded }: KeptPlace): Next {
  const place = placeOf(state.page, at);
  const text = state.page.text.contributions.find(({ id }) => id === coded?.contributionId)?.text;
  const hasWords =
    coded !== null && text !== undefined && text !== null && coded.end <= text.length;
  return only({
    ...state,
    at: place ? { contributionId: place.contributionId, number: place.number } : state.at,
    coded: hasWords ? coded : state.coded,
  });
}
