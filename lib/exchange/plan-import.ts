import type {
  FiledEvidence,
  FiledPosition,
  ReadingFile,
} from '@/lib/interchange/reading/reading-file';
import type { NamedReason, QuotationFields } from '@/lib/positions/position';
import { isQuotableAs, isSameName } from '@/lib/positions/whose-words';
import { anchorQuotation } from '@/lib/text/anchor/anchor';
import { KEPT_SCORE } from '@/lib/text/anchor/reanchor';
import { splitParagraphs } from '@/lib/text/paragraphs';
import { groupBy } from '@/lib/view/group-by';

/** What a file of a reading is held against. */
export type ImportTarget = {
  slug: string;
  title: string;
  commentators: readonly {
    id: string;
    slug: string;
    name: string;
    /** Those who were merged into this one: a file of before names them. */
    former?: readonly { slug: string; name: string }[];
  }[];
  propositions: readonly { id: string; slug: string; text: string }[];
  /** In the order of the text. */
  contributions: readonly { id: string; commentatorId: string | null; text: string | null }[];
};

/** A quotation with its place in this debate. */
export type PlannedEvidence = Omit<QuotationFields, 'reasonId'> & {
  reason: NamedReason | null;
  outcome: 'kept' | 'moved' | 'lost' | 'referred';
  score: number | null;
};

export type PlannedPosition = Omit<FiledPosition, 'commentator' | 'proposition' | 'evidence'> & {
  commentatorId: string;
  /** The key of its proposition within the file. */
  proposition: string;
  evidence: PlannedEvidence[];
};

/** What importing a file would do. Nothing can be imported while somebody is not found. */
export type ImportPlan = {
  /** The file is of another debate than this one. */
  otherDebate: string | null;
  missingCommentators: string[];
  /** By key: the proposition of this debate, or null where it is new. */
  propositionIds: Map<string, string | null>;
  /** Found by their name, but with other words here. */
  reworded: { here: string; there: string }[];
  positions: PlannedPosition[];
  silences: { commentatorId: string; proposition: string }[];
  reviews: { contributionId: string; paragraph: number }[];
};

/** What a file would do but for its positions, which may take long: they are placed one by one. */
export type ImportFrame = Omit<ImportPlan, 'positions'> & {
  /** A position with its quotations in this debate's text; null where its commentator is not found. */
  place: (position: FiledPosition) => PlannedPosition | null;
};

/**
 * Holds the file of a reading against a debate: who and what is found by name and words, what is
 * new, and where each quotation stands in this debate's text. Pure; `place` searches one contribution
 * for a quotation, and all of its commentator where it is not in the first.
 */
export function beginImport(file: ReadingFile, target: ImportTarget): ImportFrame {
  const find = commentatorFinder(target.commentators);
  const people = new Map(file.commentators.map((one) => [one.key, find(one)]));
  const reworded: ImportPlan['reworded'] = [];
  const byWords = new Map(target.propositions.map((one) => [fold(one.text), one]));
  const bySlug = new Map(target.propositions.map((one) => [one.slug, one]));
  const taken = new Set(file.propositions.flatMap(({ text }) => byWords.get(fold(text))?.id ?? []));
  const propositionIds = new Map(
    file.propositions.map((one) => {
      const same = byWords.get(fold(one.text));
      if (same) return [one.key, same.id];
      const named = bySlug.get(one.key);
      if (!named || taken.has(named.id)) return [one.key, null];
      reworded.push({ here: named.text, there: one.text });
      return [one.key, named.id];
    }),
  );
  const idOf = (key: string) => people.get(key) ?? null;
  // Of a text that is only referred to nobody knows how many paragraphs it has.
  const counts = target.contributions.map(({ text }) =>
    text === null ? Number.POSITIVE_INFINITY : splitParagraphs(text).length,
  );
  const own = groupBy(target.contributions, (one) => one.commentatorId);
  const speakerOf = (name: string) =>
    name === ''
      ? null
      : (target.commentators.find((one) => isSameName(one.name, name))?.id ?? null);
  return {
    otherDebate:
      file.debate.slug === target.slug || fold(file.debate.title) === fold(target.title)
        ? null
        : file.debate.title,
    missingCommentators: file.commentators
      .filter(({ key }) => idOf(key) === null)
      .map(({ name }) => name),
    propositionIds,
    reworded,
    place: ({ commentator, evidence, ...position }) => {
      const commentatorId = idOf(commentator);
      if (commentatorId === null) return null;
      const placed = evidence.map((piece) => {
        const wanted =
          piece.contribution === null ? null : target.contributions[piece.contribution - 1];
        const speaker = speakerOf(piece.wordsOf);
        const texts = [
          ...(speaker === null || speaker === commentatorId ? [] : (own.get(speaker) ?? [])),
          ...(own.get(commentatorId) ?? []),
        ];
        return placeEvidence(piece, commentatorId, wanted ?? null, texts);
      });
      return { ...position, commentatorId, evidence: placed };
    },
    silences: file.silences.flatMap(({ commentator, proposition }) => {
      const commentatorId = idOf(commentator);
      return commentatorId === null ? [] : { commentatorId, proposition };
    }),
    reviews: file.reviews.flatMap(({ contribution, paragraph }) => {
      const found = target.contributions[contribution - 1];
      const isThere = found && paragraph <= (counts[contribution - 1] ?? 0);
      return isThere ? { contributionId: found.id, paragraph } : [];
    }),
  };
}

/** By the name, of several of one name by the key; else by the key alone. */
function commentatorFinder(own: ImportTarget['commentators']) {
  const former = own.flatMap(({ id, former: before = [] }) =>
    before.map((one) => ({ ...one, id })),
  );
  const commentators = [...own, ...former];
  const byName = groupBy(commentators, ({ name }) => fold(name));
  const bySlug = new Map(commentators.map((one) => [one.slug, one]));
  return (wanted: { key: string; name: string }): string | null => {
    const named = byName.get(fold(wanted.name)) ?? [];
    const found =
      named.find(({ slug }) => slug === wanted.key) ?? named[0] ?? bySlug.get(wanted.key);
    return found?.id ?? null;
  };
}

/**
 * The place of a quotation: in the contribution named, else in the texts of who is named for the words,
 * and of the commentator. A contribution that is another's counts for none where nobody is named: a file
 * of older days may put words in a wrong mouth.
 *
 * @param texts where to look, the likeliest first
 */
function placeEvidence(
  piece: FiledEvidence,
  commentatorId: string,
  wanted: ImportTarget['contributions'][number] | null,
  texts: ImportTarget['contributions'],
): PlannedEvidence {
  const { quote, place: _, contribution: __, ...said } = piece;
  const { exact, prefix, suffix } = quote;
  const isTaken = wanted !== null && (piece.wordsOf !== '' || isQuotableAs(wanted, commentatorId));
  const named = isTaken ? wanted : null;
  const base = { ...said, exact, prefix, suffix };
  const places = [...(named ? [named] : []), ...texts.filter((one) => one !== named)];
  const stored = places.filter((one) => one.text !== null);
  if (stored.length === 0) {
    const contributionId = piece.contribution === null ? null : (places[0]?.id ?? null);
    return { ...base, contributionId, start: null, end: null, outcome: 'referred', score: null };
  }
  const literal = stored.find(({ text }) => text?.includes(exact));
  for (const { id, text } of literal ? [literal] : stored) {
    const found = anchorQuotation(text ?? '', {
      exact,
      prefix,
      suffix,
      ...(piece.place ? { start: piece.place.start } : {}),
    });
    if (!found) continue;
    const { start, end, score } = found;
    return {
      ...base,
      exact: (text ?? '').slice(start, end),
      contributionId: id,
      start,
      end,
      paragraph: null,
      outcome: found.exact && score >= KEPT_SCORE ? 'kept' : 'moved',
      score,
    };
  }
  const contributionId = stored[0]?.id ?? null;
  return { ...base, contributionId, start: null, end: null, outcome: 'lost', score: null };
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase();
}
