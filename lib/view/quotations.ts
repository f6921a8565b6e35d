import type { Stance } from '@/lib/analysis/stance-matrix';
import { endOfWords } from '@/lib/text/count-words';
import { groupBy } from '@/lib/view/group-by';
import type { QuotedSource } from '@/lib/view/quoted-from';
import { citationOf } from '@/lib/view/turns';
import type { EvidenceView, PositionView } from '@/lib/view/view';
import { nameList } from '@/lib/words/name-list';

/** One quotation of a position, its pieces joined where words were left out between them. */
export type Quotation = {
  /** Of its first piece: where a link to it leads. */
  readonly evidenceId: string;
  readonly words: string;
  /** Where its first piece stands, see `citationOf`. */
  readonly place: string;
  /** Whose words they are; '' where they are the commentator's own. */
  readonly saidBy: string;
  readonly inText: boolean;
  /** Of a debate with several sources: the one that all its words are from; null where that is not known. */
  readonly source: QuotedSource | null;
  /** The text has its words (or a piece of them) no longer. */
  readonly lost: boolean;
  /** The program found the words (or a piece of them), and the coder took them. */
  readonly suggested: boolean;
  /** Of its first piece, since they are said of all: see `ShownQuotation`. */
  readonly stance: Stance | null;
  readonly saidOn: string;
  readonly reasonId: string | null;
  readonly telling: boolean;
};

const LEFT_OUT = ' … ';

/** So many words of a summary stand for a position of which nothing is quoted. */
const MOST_SUMMARISED = 16;

/** The quotations of a position in order; the pieces of a discontinuous one are joined. */
export function quotationsOf(evidence: readonly EvidenceView[]): Quotation[] {
  return [...groupBy(evidence, (piece) => piece.quotation).values()].flatMap((pieces) => {
    const first = pieces[0];
    return first ? [joinPieces(first, pieces)] : [];
  });
}

/** The stances that quotations of a position say other than its own, from the lowest. */
export function otherStances({
  stance,
  evidence,
  others,
}: Pick<PositionView, 'stance' | 'evidence' | 'others'>): readonly Stance[] {
  if (others) return others;
  const said = evidence.flatMap((piece) =>
    piece.stance === null || piece.stance === stance ? [] : piece.stance,
  );
  return [...new Set(said)].sort((a, b) => a - b);
}

/** The quotation that a piece belongs to, with "…" where words are left out. */
export function wholeQuotation(evidence: readonly EvidenceView[], piece: EvidenceView): Quotation {
  const pieces = evidence.filter((one) => one.quotation === piece.quotation);
  return joinPieces(pieces[0] ?? piece, pieces.length > 0 ? pieces : [piece]);
}

/** The words of a quotation, with "…" where words are left out between its pieces. */
export function wordsOfPieces(pieces: readonly { exact: string }[]): string {
  return pieces.map((piece) => piece.exact.trim()).join(LEFT_OUT);
}

function joinPieces(first: EvidenceView, pieces: readonly EvidenceView[]): Quotation {
  return {
    evidenceId: first.id,
    words: wordsOfPieces(pieces),
    place: citationOf(first.turn, first.paragraph),
    saidBy: nameList([...new Set(pieces.flatMap(({ saidBy }) => saidBy ?? []))]),
    source: oneSource(pieces),
    inText: first.start !== null && first.status !== 'lost',
    lost: pieces.some(({ status }) => status === 'lost'),
    suggested: pieces.some((piece) => piece.suggested),
    stance: first.stance,
    saidOn: first.saidOn,
    reasonId: first.reasonId,
    telling: first.telling,
  };
}

/**
 * Where the words of a quotation are from: of several sources of a debate the one that their
 * contribution is from; null where nobody knows.
 *
 * @param source the debate's first
 */
export function sourceOfWords(
  { source: own }: Pick<Quotation, 'source'>,
  source: (QuotedSource & { readonly isOneOfSeveral: boolean }) | null,
): QuotedSource | null {
  return own ?? (source?.isOneOfSeveral ? null : source);
}

function oneSource([first, ...others]: readonly EvidenceView[]): QuotedSource | null {
  const isOne = others.every(({ source }) => source?.url === first?.source?.url);
  return isOne ? (first?.source ?? null) : null;
}

/**
 * Quotations of a position by what they show: the position itself (null), or one of the reasons that it
 * gives, by its id. Each list in their order.
 */
export function byWhatTheyShow<Shown extends { readonly reasonId: string | null }>(
  quotations: readonly Shown[],
  reasonIds: readonly string[],
): (reasonId: string | null) => readonly Shown[] {
  const shown = groupBy(quotations, ({ reasonId }) =>
    reasonId !== null && reasonIds.includes(reasonId) ? reasonId : null,
  );
  return (reasonId) => shown.get(reasonId) ?? [];
}

/**
 * Words cut after `most` of them, with an ellipsis where something is left out. Where a script has no
 * spaces, words are those that the Unicode segmenter finds.
 */
export function shorten(words: string, most: number): string {
  const whole = words.trim();
  const cut = endOfWords(whole, most);
  if (cut === null) return whole.split(/\s+/).join(' ');
  const kept = whole.slice(0, cut).split(/\s+/).join(' ');
  return `${kept.replace(/[\s,.;:–—-]+$/u, '')}\u00a0…`;
}

/** So many words stand for a position in a list, where nothing longer is marked by hand. */
const MOST_TELLING = 12;

/**
 * The few words that stand for a position in a list: the quotation that its coder says tells most; else
 * the longest of at most `most` words; else the first so many of the longest. Before that, words that the text
 * has go before lost ones, those that show the position before those of a reason, and the commentator's own
 * before another's. Where nothing is quoted it is the summary, cut likewise. `saidBy` and `lost` as of a
 * quotation; `quotation` is the one that the words are of.
 *
 * @param most how many words of a quotation that is not marked by hand are kept; twelve in a list
 */
export function tellingWords(
  position: PositionView,
  most = MOST_TELLING,
): {
  words: string;
  quoted: boolean;
  saidBy: string;
  lost: boolean;
  quotation: Quotation | null;
} | null {
  const quotations = quotationsOf(position.evidence).map((quotation) => ({
    quotation,
    isShort: endOfWords(quotation.words, most) === null,
  }));
  const last = ({ quotation, isShort }: (typeof quotations)[number]) => [
    !quotation.telling,
    quotation.lost,
    quotation.reasonId !== null,
    quotation.saidBy !== '',
    !isShort,
  ];
  const [first] = quotations.sort((a, b) => {
    const [one, other] = [last(a), last(b)];
    const differs = one.findIndex((is, at) => is !== other[at]);
    return differs < 0
      ? b.quotation.words.length - a.quotation.words.length
      : Number(one[differs]) - Number(other[differs]);
  });
  if (first) {
    const { quotation } = first;
    const { saidBy, lost, telling } = quotation;
    const words = telling ? quotation.words : shorten(quotation.words, most);
    return { words, quoted: true, saidBy, lost, quotation };
  }
  return position.summary
    ? {
        words: shorten(position.summary, MOST_SUMMARISED),
        quoted: false,
        saidBy: '',
        lost: false,
        quotation: null,
      }
    : null;
}
