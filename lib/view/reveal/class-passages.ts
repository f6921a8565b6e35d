import type { PropositionFacts } from '@/lib/view/filter';
import { type Quotation, quotationsOf } from '@/lib/view/quotations';
import { wordsOfSentence } from '@/lib/view/sentence-words';
import type { CommentatorView } from '@/lib/view/view';

/** A passage that a class reads: who said it and where, without where it makes them stand. */
export type ClassPassage = {
  readonly key: string;
  readonly commentator: CommentatorView;
  /** The quotation that the passage is around, with nothing that says a stance. */
  readonly quotation: Quotation;
  /** The sentence around it; null where the text is not stored, or no longer has the words. */
  readonly text: string | null;
  /** The same with the sentences beside it, which are not quoted from; null where they were not asked for. */
  readonly stretch: readonly StretchPart[] | null;
  /** Ids of the propositions that it bears on, in the order of the sheet. */
  readonly propositionIds: readonly string[];
};

/** A part of a stretch of the text: of sentences that are quoted from, or of those beside them. */
export type StretchPart = { readonly words: string; readonly isBeside: boolean };

/** Around quotations, by the id of their first piece; offsets are of the contribution's text. */
export type Stretches = Readonly<
  Record<
    string,
    {
      readonly start: number;
      readonly end: number;
      readonly words: string;
      readonly told: { readonly start: number; readonly end: number };
    }
  >
>;

/**
 * The passages that bear on some propositions, in the order of the text, which tells nobody's stance. Words
 * that are quoted twice are one passage.
 *
 * @param contributionOrder ids of the contributions in the order of the text
 * @param sentences around quotations, by the id of their first piece
 * @param isQuoted whether words are quoted where the text is not stored; else one place is one passage
 */
export function classPassages(
  facts: readonly PropositionFacts[],
  people: readonly CommentatorView[],
  contributionOrder: readonly string[],
  sentences: Readonly<Record<string, readonly { readonly words: string }[]>>,
  isQuoted: boolean,
): ClassPassage[] {
  const placeOf = new Map(contributionOrder.map((id, place) => [id, place]));
  const found = new Map<string, ClassPassage & { readonly at: number }>();
  for (const { proposition, held } of facts) {
    for (const { commentatorId, evidence } of held) {
      const commentator = people.find(({ id }) => id === commentatorId);
      if (!commentator) continue;
      for (const quotation of quotationsOf(evidence)) {
        const sentence = sentences[quotation.evidenceId];
        const text = sentence ? wordsOfSentence(sentence) : null;
        const piece = evidence.find(({ id }) => id === quotation.evidenceId);
        const turn =
          (piece?.contributionId ? placeOf.get(piece.contributionId) : undefined) ??
          commentator.index;
        const placed = isQuoted ? `${quotation.place} ${quotation.words}` : quotation.place;
        const key = `${commentatorId} ${text ?? placed}`;
        const before = found.get(key);
        const propositionIds = [...new Set([...(before?.propositionIds ?? []), proposition.id])];
        found.set(key, {
          key,
          commentator,
          quotation: before?.quotation ?? { ...quotation, stance: null, telling: false },
          text,
          stretch: null,
          propositionIds,
          at: Math.min(
            before?.at ?? Number.POSITIVE_INFINITY,
            turn * 1e9 + (piece?.start ?? (piece?.paragraph ?? 0) * 1000),
          ),
        });
      }
    }
  }
  return withoutParts([...found.values()].sort((a, b) => a.at - b.at));
}

/** A passage that stands whole in another of the same commentator is not read twice. */
function withoutParts(passages: readonly ClassPassage[]): ClassPassage[] {
  const wholeOf = ({ key, text, commentator }: ClassPassage) =>
    text === null
      ? undefined
      : passages.find(
          (other) =>
            other.key !== key &&
            other.commentator.id === commentator.id &&
            other.text !== null &&
            other.text.length > text.length &&
            other.text.includes(text.trim()),
        );
  return passages
    .filter((passage) => !wholeOf(passage))
    .map((passage) => {
      const parts = passages.filter((other) => wholeOf(other)?.key === passage.key);
      const ids = [passage, ...parts].flatMap(({ propositionIds }) => propositionIds);
      return { ...passage, propositionIds: [...new Set(ids)] };
    });
}
