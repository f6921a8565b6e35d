import {
  isQuotableAs,
  isSameName,
  sayElsewhere,
  sayOthersWords,
} from '@/lib/positions/whose-words';
import { shortened } from '@/lib/text/beginning-of';

/** Whose position words shall show, in which debate. */
export type Whose = { debateId: string; commentatorId: string };

/** A quotation that a position held before a save. */
export type HeldWords = { exact: string; contributionId: string | null; status: string };

/** Words as they are to be quoted: `wordsOf` names who said them; '' where that is the commentator. */
type GivenWords = { exact: string; contributionId: string | null; wordsOf: string };

/** Where a quotation is to be looked for; `contribution` null where no text is stored for it. */
export type PlaceOfWords = {
  contribution: { id: string; text: string | null } | null;
  /** What the quotation is where there is no contribution: gone is one that was named. */
  without: 'referred' | 'lost' | 'gone';
  /** Who is stored as having said them; '' for the commentator. */
  wordsOf: string;
};

type Held = { before: readonly HeldWords[]; keepLost: boolean };

/**
 * Where words may be quoted from under a commentator's position, or a sentence that says whose words
 * they are. All that stores a quotation asks here, so that nobody is quoted with another's words:
 *
 * - A contribution must be of the position's debate. It is the commentator's own or nobody's; words of
 *   another's are taken where they are named as somebody else's, and are then noted by the name of who
 *   contributed them, whatever name came with them.
 * - Words without a contribution are looked for in the commentator's own texts; those named as somebody
 *   else's first in the others'. Where the debate stores none of the commentator's, they are only
 *   referred to; where it does and they are nowhere, they are refused.
 * - The name of the position's own commentator says nothing: it is stored as ''.
 * - What the position held before may stay, also where it breaks this (older databases): a coder
 *   must be able to mend one thing after the other, and Questions lists it. It is never added anew,
 *   not by History either, nor copied to another position.
 *
 * @param keepLost words without a contribution that stand nowhere in the debate are lost, not
 *   refused; words that another said are refused all the same
 */
export async function placeOfWords(
  source: WordSource,
  given: GivenWords,
  whose: Whose,
  held: Held,
): Promise<PlaceOfWords | string> {
  const { wordsOf } = given;
  const isOwn = wordsOf === '' || isSameName(wordsOf, await source.nameOf(whose.commentatorId));
  const words = { ...given, wordsOf: isOwn ? '' : wordsOf };
  if (given.contributionId !== null) {
    return placeInContribution(source, words, given.contributionId, whose, held);
  }
  return isOwn
    ? placeOwnWords(source, words, whose, held)
    : placeOthersWords(source, words, whose, held);
}

async function placeInContribution(
  source: WordSource,
  { exact, wordsOf }: GivenWords,
  contributionId: string,
  { debateId, commentatorId }: Whose,
  { before }: Held,
): Promise<PlaceOfWords | string> {
  const row = await source.find(contributionId);
  if (!row) return { contribution: null, without: 'gone', wordsOf };
  const isHere = row.debateId === debateId;
  const isOthers = !isQuotableAs(row, commentatorId);
  const stays = before.some(
    (former) => former.exact === exact && former.contributionId === contributionId,
  );
  if (stays || (isHere && (!isOthers || wordsOf !== ''))) {
    const name = isOthers && wordsOf !== '' ? (await source.speakerOf(row.id)).speaker : wordsOf;
    const contribution = { id: row.id, text: row.text };
    return { contribution, without: 'referred', wordsOf: name };
  }
  const said = await source.speakerOf(row.id);
  const person = await source.nameOf(commentatorId);
  return isHere
    ? sayOthersWords(said.speaker, person)
    : sayElsewhere(said.speaker, said.debate, person);
}

async function placeOwnWords(
  source: WordSource,
  { exact, wordsOf }: GivenWords,
  whose: Whose,
  { before, keepLost }: Held,
): Promise<PlaceOfWords | string> {
  const own = await source.listOwn(whose);
  if (own.length === 0) return { contribution: null, without: 'referred', wordsOf };
  const found = own.find(({ text }) => text?.includes(exact));
  if (found) return { contribution: found, without: 'referred', wordsOf };
  const without = formerlyWithout(exact, before);
  if (without) return { contribution: null, without, wordsOf };
  const said = (await source.listSpoken(whose.debateId)).find(({ text }) => text?.includes(exact));
  const person = await source.nameOf(whose.commentatorId);
  if (said) return sayOthersWords((await source.speakerOf(said.id)).speaker, person);
  if (keepLost) return { contribution: null, without: 'lost', wordsOf };
  return sayNotInText(exact, `${person}’s text`);
}

/** Words that are named as somebody else's: in that one's text, in another's, or quoted in the commentator's. */
async function placeOthersWords(
  source: WordSource,
  { exact, wordsOf }: GivenWords,
  whose: Whose,
  { before, keepLost }: Held,
): Promise<PlaceOfWords | string> {
  const own = await source.listOwn(whose);
  const ownIds = new Set(own.map(({ id }) => id));
  const saying: { contribution: StoredText; wordsOf: string }[] = [];
  for (const one of await source.listSpoken(whose.debateId)) {
    if (ownIds.has(one.id) || !one.text?.includes(exact)) continue;
    saying.push({ contribution: one, wordsOf: (await source.speakerOf(one.id)).speaker });
  }
  const named = saying.find((one) => isSameName(one.wordsOf, wordsOf)) ?? saying[0];
  if (named) return { ...named, without: 'referred' };
  const quoting = own.find(({ text }) => text?.includes(exact));
  if (quoting) return { contribution: quoting, without: 'referred', wordsOf };
  const without = own.length === 0 ? 'referred' : formerlyWithout(exact, before);
  if (without || keepLost) return { contribution: null, without: without ?? 'lost', wordsOf };
  return sayNotInText(exact, `${wordsOf}’s text`);
}

/** How a position held words that have no place. */
function formerlyWithout(exact: string, before: readonly HeldWords[]): 'referred' | 'lost' | null {
  const former = before.find(
    (one) => one.exact === exact && (one.contributionId === null || one.status === 'lost'),
  );
  return former ? (former.status === 'referred' ? 'referred' : 'lost') : null;
}

type StoredText = { id: string; text: string | null };

/** What is asked of stored texts to tell whose words words are. */
export type WordSource = {
  /** A contribution by its id; null where there is none. */
  find: (
    id: string,
  ) => Promise<(StoredText & { debateId: string; commentatorId: string | null }) | null>;
  /** The stored texts of a commentator in a debate, in order. */
  listOwn: (whose: Whose) => Promise<StoredText[]>;
  /** The stored texts of a debate for which somebody is named, in order. */
  listSpoken: (debateId: string) => Promise<StoredText[]>;
  /** Who said a contribution, and the title of its debate. */
  speakerOf: (id: string) => Promise<{ speaker: string; debate: string }>;
  nameOf: (commentatorId: string) => Promise<string>;
  /** The number of the paragraph of a text that holds an offset, from 1; null where none does. */
  paragraphAt: (of: { id: string; text: string }, offset: number) => number | null;
};

/** Says that words are not in a text, and what to do. */
export function sayNotInText(exact: string, text: string): string {
  return `“${shortened(exact, 80)}” is not in ${text}. A quotation must be the very words: choose them in the text.`;
}
