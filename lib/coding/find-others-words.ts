import {
  isQuotableAs,
  sayElsewhere,
  sayOnlyOthersWords,
  sayOthersWords,
  type WordsElsewhere,
} from '@/lib/positions/whose-words';
import type {
  CommentatorView,
  ContributionView,
  EvidenceView,
  PositionView,
} from '@/lib/view/view';
import { nameList } from '@/lib/words/name-list';

/** A quotation that is not its commentator's words, in a sentence that says whose they are. */
export type OthersWords = { positionId: string; words: string; message: string };

/**
 * The positions that rest on words which are named as somebody else's alone: nothing shows that the
 * commentator holds what they say.
 */
export function findOnlyOthersWords(
  positions: readonly PositionView[],
  commentators: readonly Pick<CommentatorView, 'id' | 'name'>[],
): OthersWords[] {
  return positions.flatMap(({ id, commentatorId, evidence }): OthersWords[] => {
    if (evidence.length === 0 || evidence.some(({ wordsOf }) => !wordsOf)) return [];
    const person = commentators.find((one) => one.id === commentatorId)?.name ?? '';
    const speakers = new Set(evidence.map(({ saidBy, wordsOf }) => saidBy ?? wordsOf));
    const message = sayOnlyOthersWords(nameList([...speakers]), person);
    return [{ positionId: id, words: evidence.map(({ exact }) => exact).join(' … '), message }];
  });
}

/**
 * The quotations that quote a commentator with another's words, or with words that are not in the
 * text that is stored, without a word of whose they are: no position takes such any more, but older
 * databases may hold some. Words that were lost from the commentator's text are no fault, unless another has said them.
 *
 * @param contributions of the debate, in its order
 * @param elsewhere quotations that lie in another debate; a position that is not there is left out
 */
export function findOthersWords(
  positions: readonly PositionView[],
  contributions: readonly ContributionView[],
  commentators: readonly Pick<CommentatorView, 'id' | 'name'>[],
  elsewhere: readonly WordsElsewhere[],
): OthersWords[] {
  const byId = new Map(contributions.map((one) => [one.id, one]));
  const names = new Map(commentators.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => names.get(id ?? '') ?? '';
  const stored = contributions.filter(({ text }) => text !== null);

  /** Null where nothing is wrong; `speaker` null where nobody said the words. */
  function faultOf(piece: EvidenceView, whose: string) {
    const { exact, contributionId, start, status, wordsOf } = piece;
    if (wordsOf) return null;
    const place = byId.get(contributionId ?? '');
    if (place && !isQuotableAs(place, whose)) return { speaker: place.commentatorId };
    const isUnplaced = start === null && (contributionId === null || status === 'lost');
    if (!isUnplaced || !stored.some(({ commentatorId }) => commentatorId === whose)) return null;
    const saying = stored.filter(({ text }) => text?.includes(exact));
    if (saying.some((one) => isQuotableAs(one, whose))) return null;
    const speaker = saying[0]?.commentatorId ?? null;
    return speaker === null && status === 'lost' ? null : { speaker };
  }

  const found = positions.flatMap(({ id, commentatorId, evidence }) =>
    evidence.flatMap((piece): OthersWords[] => {
      const fault = faultOf(piece, commentatorId);
      if (!fault) return [];
      const [speaker, person] = [nameOf(fault.speaker), nameOf(commentatorId)];
      const message = speaker
        ? sayOthersWords(speaker, person)
        : `These words are not in ${person}’s text: choose them there, or remove them.`;
      return [{ positionId: id, words: piece.exact, message }];
    }),
  );
  const byPosition = new Map(positions.map((position) => [position.id, position]));
  return [
    ...found,
    ...elsewhere.flatMap(({ positionId, exact, speaker, debate }) => {
      const position = byPosition.get(positionId);
      if (!position) return [];
      const message = sayElsewhere(speaker, debate, nameOf(position.commentatorId));
      return [{ positionId, words: exact, message }];
    }),
  ];
}
