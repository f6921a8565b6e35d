import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import type { PositionInput, PositionProblem } from '@/lib/positions/schema';
import { paragraphAt } from '@/lib/text/paragraphs';

/** How many characters before and after a quotation are kept to find it again. */
const CONTEXT = 32;

type EvidenceRow = {
  contributionId: string | null;
  order: number;
  quotation: number;
  exact: string;
  prefix: string;
  suffix: string;
  start: number | null;
  end: number | null;
  paragraph: number | null;
  status: 'anchored' | 'referred' | 'moved' | 'lost';
  score: number | null;
  suggested: boolean;
};

/** A quotation as the position held it before. */
type FormerEvidence = { exact: string; start: number | null; status: string; score: number | null };

/**
 * The row of one quotation, anchored where its text is stored. A quotation that is not at the place
 * named, nor anywhere in the contribution, is a problem; nothing is guessed. Words that the position
 * held as lost already stay so, and so do all that are not found where `keepLost` is set.
 */
export async function evidenceRow(
  session: DatabaseSession,
  piece: PositionInput['evidence'][number],
  order: number,
  { before, keepLost }: { before: readonly FormerEvidence[]; keepLost: boolean },
): Promise<EvidenceRow | PositionProblem> {
  const exact = piece.exact.normalize('NFC');
  const base = { order, quotation: piece.quotation, suggested: piece.suggested, exact };
  const contribution =
    piece.contributionId === null
      ? null
      : await session.contribution.findUnique({
          where: { id: piece.contributionId },
          select: { id: true, text: true },
        });
  const wasLost = before.some((former) => former.exact === exact && former.status === 'lost');
  const lost: EvidenceRow = {
    ...base,
    contributionId: contribution?.id ?? null,
    prefix: piece.prefix,
    suffix: piece.suffix,
    start: null,
    end: null,
    paragraph: piece.paragraph,
    status: 'lost',
    score: null,
  };
  if (piece.contributionId !== null && !contribution) {
    if (keepLost || wasLost) return lost;
    return {
      problem: 'not-in-text',
      evidence: order,
      message: 'The text of a quotation is not there any more: reload the page.',
    };
  }
  const text = contribution?.text ?? null;
  if (text === null) {
    return {
      ...base,
      contributionId: contribution?.id ?? null,
      prefix: piece.prefix,
      suffix: piece.suffix,
      start: null,
      end: null,
      paragraph: piece.paragraph,
      status: 'referred',
      score: null,
    };
  }
  const start = findStart(text, exact, piece.start, piece.paragraph);
  if (start === -1) {
    if (keepLost || wasLost) return lost;
    return {
      problem: 'not-in-text',
      evidence: order,
      message: `“${shorten(exact)}” is not in the text. A quotation must be the very words: choose them in the text.`,
    };
  }
  const end = start + exact.length;
  const moved = before.find(
    (former) => former.exact === exact && former.start === start && former.status === 'moved',
  );
  return {
    ...base,
    contributionId: contribution?.id ?? null,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
    paragraph: paragraphAt(text, start)?.number ?? null,
    status: moved ? 'moved' : 'anchored',
    score: moved ? moved.score : 1,
  };
}

/** The place named if the words are there; else the first in the paragraph named; else the first. */
function findStart(
  text: string,
  exact: string,
  start: number | null,
  paragraph: number | null,
): number {
  if (start !== null && text.startsWith(exact, start)) return start;
  const first = text.indexOf(exact);
  if (paragraph === null) return first;
  for (let at = first; at !== -1; at = text.indexOf(exact, at + 1)) {
    if (paragraphAt(text, at)?.number === paragraph) return at;
  }
  return first;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77).trimEnd()}…` : text;
}
