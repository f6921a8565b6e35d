import { groupBy } from '@/lib/view/group-by';
import type { EvidenceView, PositionView } from '@/lib/view/view';

/** One quotation of a position, its pieces joined where words were left out between them. */
export type Quotation = {
  /** Of its first piece: where a link to it leads. */
  readonly evidenceId: string;
  readonly words: string;
  readonly paragraph: number | null;
  readonly inText: boolean;
  readonly lost: boolean;
  /** The program found the words (or a piece of them), and the coder took them. */
  readonly suggested: boolean;
};

const LEFT_OUT = ' … ';

/** The quotations of a position in order; the pieces of a discontinuous one are joined. */
export function quotationsOf(evidence: readonly EvidenceView[]): Quotation[] {
  return [...groupBy(evidence, (piece) => piece.quotation).values()].flatMap((pieces) => {
    const first = pieces[0];
    if (!first) return [];
    return {
      evidenceId: first.id,
      words: pieces.map((piece) => piece.exact.trim()).join(LEFT_OUT),
      paragraph: first.paragraph,
      inText: first.start !== null && first.status !== 'lost',
      lost: first.status === 'lost',
      suggested: pieces.some((piece) => piece.suggested),
    };
  });
}

/** All the words of the quotation that a piece belongs to, with "…" where words are left out. */
export function wholeQuotation(evidence: readonly EvidenceView[], piece: EvidenceView): string {
  const pieces = evidence.filter((one) => one.quotation === piece.quotation);
  return quotationsOf(pieces)[0]?.words ?? piece.exact;
}

/** Words cut after `most` of them, with an ellipsis where something is left out. */
export function shorten(words: string, most: number): string {
  const parts = words.trim().split(/\s+/);
  if (parts.length <= most) return parts.join(' ');
  return `${parts
    .slice(0, most)
    .join(' ')
    .replace(/[\s,.;:–—-]+$/u, '')}\u00a0…`;
}

/**
 * The few words that stand for a position in a list: its shortest quotation, or its summary where
 * nothing is quoted.
 */
export function tellingWords(
  position: PositionView,
  most = 16,
): { words: string; quoted: boolean } | null {
  const shortest = quotationsOf(position.evidence).sort((a, b) => a.words.length - b.words.length);
  const quotation = shortest[0];
  if (quotation) return { words: shorten(quotation.words, most), quoted: true };
  return position.summary ? { words: shorten(position.summary, most), quoted: false } : null;
}
