import {
  type HeldWords,
  placeOfWords,
  sayNotInText,
  type Whose,
  type WordSource,
} from '@/lib/positions/place-of-words';
import type { QuotationFields, QuotationStatus } from '@/lib/positions/position';
import type { PositionInput, PositionProblem } from '@/lib/positions/schema';

/** How many characters before and after a quotation are kept to find it again. */
const CONTEXT = 32;

export type EvidenceRow = QuotationFields & {
  order: number;
  status: QuotationStatus;
  score: number | null;
};

/** The row but for its reason, which may be one that is written with it (`idOfReason`). */
export type PlacedRow = Omit<EvidenceRow, 'reasonId'>;

/** A quotation as the position held it before. */
type FormerEvidence = HeldWords &
  Pick<QuotationFields, 'start' | 'prefix' | 'suffix'> & { score: number | null };

/**
 * The row of one quotation, anchored where its text is stored. Words that are not the commentator's
 * (see `placeOfWords`), not at the place named nor anywhere in the contribution, are a problem;
 * nothing is guessed. Words that the position held as lost already stay so, and so do all that are
 * not found where `keepLost` is set.
 */
export async function evidenceRow(
  source: WordSource,
  piece: PositionInput['evidence'][number],
  order: number,
  { whose, ...held }: { whose: Whose; before: readonly FormerEvidence[]; keepLost: boolean },
): Promise<PlacedRow | PositionProblem> {
  const { before, keepLost } = held;
  const exact = piece.exact.normalize('NFC');
  const { reason: _, ...said } = piece;
  const refuse = (message: string): PositionProblem => ({
    problem: 'not-in-text',
    evidence: order,
    message,
  });
  const place = await placeOfWords(source, { ...piece, exact }, whose, held);
  if (typeof place === 'string') {
    return { problem: 'not-their-words', evidence: order, message: place };
  }
  const { contribution, without, wordsOf } = place;
  const base = { ...said, exact, order, wordsOf };
  const same = before.filter((former) => former.exact === exact);
  const wasLost = same.some((former) => former.status === 'lost');
  // No page is sent what stands around words, so a form cannot send it back.
  const around = same.find((former) => former.contributionId === piece.contributionId);
  const unplaced = (status: 'referred' | 'lost'): PlacedRow => ({
    ...base,
    prefix: piece.prefix || (around?.prefix ?? ''),
    suffix: piece.suffix || (around?.suffix ?? ''),
    contributionId: contribution?.id ?? null,
    start: null,
    end: null,
    status,
    score: null,
  });
  if (without === 'gone' && !keepLost && !wasLost) {
    return refuse('The text of a quotation is not there any more: reload the page.');
  }
  const text = contribution?.text ?? null;
  if (contribution === null || text === null) {
    return unplaced(without === 'gone' ? 'lost' : without);
  }
  const numberAt = (offset: number) => source.paragraphAt({ id: contribution.id, text }, offset);
  const start = findStart(text, exact, piece, numberAt);
  if (start === -1) {
    return keepLost || wasLost ? unplaced('lost') : refuse(sayNotInText(exact, 'the text'));
  }
  const end = start + exact.length;
  const moved = same.find((former) => former.start === start && former.status === 'moved');
  return {
    ...base,
    contributionId: contribution.id,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
    paragraph: numberAt(start),
    status: moved ? 'moved' : 'anchored',
    score: moved ? moved.score : 1,
  };
}

/** The place named if the words are there; else the first in the paragraph named; else the first. */
function findStart(
  text: string,
  exact: string,
  { start, paragraph }: Pick<QuotationFields, 'start' | 'paragraph'>,
  numberAt: (offset: number) => number | null,
): number {
  if (start !== null && text.startsWith(exact, start)) return start;
  const first = text.indexOf(exact);
  if (paragraph === null) return first;
  for (let at = first; at !== -1; at = text.indexOf(exact, at + 1)) {
    if (numberAt(at) === paragraph) return at;
  }
  return first;
}
