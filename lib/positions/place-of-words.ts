import { isQuotableAs, sayElsewhere, sayOthersWords } from '@/lib/positions/whose-words';

/** Whose position words shall show, in which debate. */
export type Whose = { debateId: string; commentatorId: string };

/** A quotation that a position held before a save. */
export type HeldWords = { exact: string; contributionId: string | null; status: string };

/** Where a quotation is to be looked for; `contribution` null where no text is stored for it. */
export type PlaceOfWords = {
  contribution: { id: string; text: string | null } | null;
  /** What the quotation is where there is no contribution: gone is one that was named. */
  without: 'referred' | 'lost' | 'gone';
};

/**
 * Where words may be quoted from as a commentator's, or a sentence that says whose words they are.
 * All that stores a quotation asks here, so that nobody is quoted with another's words:
 *
 * - A contribution must be of the position's debate, and the commentator's own or nobody's.
 * - Words without a contribution are looked for in the commentator's own texts. Where the debate
 *   stores none, they are only referred to; where it does and they are not in it, they are refused.
 * - What the position held before may stay, also where it breaks this (older databases): a coder
 *   must be able to mend one thing after the other, and Questions lists it. It is never added anew,
 *   not by History either, nor copied to another position.
 *
 * @param keepLost words without a contribution that stand nowhere in the debate are lost, not
 *   refused; words that another said are refused all the same
 */
export async function placeOfWords(
  source: WordSource,
  { exact, contributionId }: { exact: string; contributionId: string | null },
  whose: Whose,
  { before, keepLost }: { before: readonly HeldWords[]; keepLost: boolean },
): Promise<PlaceOfWords | string> {
  const held = before.filter((former) => former.exact === exact);
  const { debateId, commentatorId } = whose;
  if (contributionId !== null) {
    const row = await source.find(contributionId);
    if (!row) return { contribution: null, without: 'gone' };
    const stays = held.some((former) => former.contributionId === contributionId);
    if (stays || (row.debateId === debateId && isQuotableAs(row, commentatorId))) {
      return { contribution: { id: row.id, text: row.text }, without: 'referred' };
    }
    const said = await source.speakerOf(row.id);
    const person = await source.nameOf(commentatorId);
    return row.debateId === debateId
      ? sayOthersWords(said.speaker, person)
      : sayElsewhere(said.speaker, said.debate, person);
  }
  const own = await source.listOwn(whose);
  if (own.length === 0) return { contribution: null, without: 'referred' };
  const found = own.find(({ text }) => text?.includes(exact));
  if (found) return { contribution: found, without: 'referred' };
  const former = held.find((one) => one.contributionId === null || one.status === 'lost');
  if (former) {
    return { contribution: null, without: former.status === 'referred' ? 'referred' : 'lost' };
  }
  const said = (await source.listSpoken(debateId)).find(({ text }) => text?.includes(exact));
  const person = await source.nameOf(commentatorId);
  if (said) return sayOthersWords((await source.speakerOf(said.id)).speaker, person);
  if (keepLost) return { contribution: null, without: 'lost' };
  return sayNotInText(exact, `${person}’s text`);
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
  const short = exact.length > 80 ? `${exact.slice(0, 77).trimEnd()}…` : exact;
  return `“${short}” is not in ${text}. A quotation must be the very words: choose them in the text.`;
}
