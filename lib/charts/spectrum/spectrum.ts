import { polarisation } from '@/lib/analysis/proposition/polarisation';
import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { countStances } from '@/lib/analysis/stance-counts';
import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import type { Division } from '@/lib/charts/compare-division';
import { chosenFirst } from '@/lib/charts/theme-title';
import { absencesOn } from '@/lib/view/absence';
import type { PropositionFacts } from '@/lib/view/filter';
import type { FoundOtherwise, otherwiseByProposition } from '@/lib/view/otherwise';
import { otherStances } from '@/lib/view/quotations';
import type { HiddenPosition } from '@/lib/view/standing';
import type { CommentatorView, PositionView } from '@/lib/view/view';
import type { KindTally } from '@/lib/words/kind-words';

/** One commentator's place in a row. */
export type SpectrumMark = {
  readonly commentator: CommentatorView;
  readonly stance: Stance;
  readonly implied: boolean;
  readonly confidence: number | null;
  /** Other stances that quotations of the position say, from the lowest. */
  readonly others: readonly Stance[];
  /** What other readers find of the same commentator here, where they differ. */
  readonly contested: readonly FoundOtherwise[];
};

/** Those of one stance. */
export type SpectrumBand = {
  readonly stance: Stance;
  readonly marks: readonly SpectrumMark[];
  /** Those whom a filter hides, drawn faint. */
  readonly faint: readonly SpectrumMark[];
};

/** One proposition: who stands where, whom a filter hides, who says nothing, and who is not coded yet. */
export type SpectrumRow = {
  readonly propositionId: string;
  readonly slug: string;
  readonly text: string;
  /** The theme under whose heading it stands. */
  readonly themeId: string | null;
  /** All of its themes. */
  readonly themeIds: readonly string[];
  /** Of the whole debate, whatever a filter hides; and what it rests on. */
  readonly kind: PropositionKind;
  readonly tally: KindTally;
  /** Five, from strongly disagrees; in each, the marks in the debate's order. */
  readonly bands: readonly SpectrumBand[];
  /** The lowest and the highest stance of all, hidden or not, where at least two differ. */
  readonly span: readonly [Stance, Stance] | null;
  /** Whether the span reaches further than what is on show: a filter hides one of its ends. */
  readonly spanHidden: boolean;
  readonly n: number;
  /** Of those shown, who was looked at and does not address it. */
  readonly silent: readonly CommentatorView[];
  /** Of those shown, whom nobody has looked at. */
  readonly notCoded: readonly CommentatorView[];
  /** Of the whole debate, whose position a filter hides. */
  readonly hidden: readonly HiddenPosition[];
  /** What other readers find of those who are silent. */
  readonly onlyOthers: readonly FoundOtherwise[];
  /** What "most evenly split first" sorts by, of the whole debate. */
  readonly division: Division;
};

/**
 * The rows of the stance spectrum, in the order of the propositions given. A commentator without a
 * position is in no band: listed as hidden where a filter hides the position, as silent where
 * somebody looked, else as not coded yet.
 *
 * @param otherwise what other readers find (`otherwiseByProposition`)
 * @param chosen ids of the themes of the filter; they come first among a proposition's themes
 */
export function spectrumRows(
  facts: readonly PropositionFacts[],
  shown: readonly CommentatorView[],
  chosen: ReadonlySet<string> = new Set(),
  otherwise: ReturnType<typeof otherwiseByProposition> = NOTHING,
): SpectrumRow[] {
  const markOf = (position: PositionView, commentator: CommentatorView): SpectrumMark => ({
    commentator,
    stance: position.stance,
    confidence: position.confidence,
    implied: position.explicitness === 'implied',
    others: otherStances(position),
    contested:
      otherwise
        .get(position.propositionId)
        ?.filter((one) => one.commentator.id === commentator.id) ?? NOBODY,
  });
  const byId = new Map(shown.map((commentator) => [commentator.id, commentator]));
  return facts.map((entry) => {
    const { proposition, held, hidden, kind, tally } = entry;
    const marks = held.flatMap((position): SpectrumMark[] => {
      const commentator = byId.get(position.commentatorId);
      return commentator ? [markOf(position, commentator)] : [];
    });
    const faint = hidden.map(({ position, commentator }) => markOf(position, commentator));
    const absence = absencesOn(entry);
    const onShow = spanOf(marks);
    const span = spanOf([...marks, ...faint]);
    const themeIds = chosenFirst(proposition.themeIds, chosen);
    return {
      propositionId: proposition.id,
      slug: proposition.slug,
      text: proposition.text,
      themeId: themeIds[0] ?? null,
      themeIds,
      kind,
      tally,
      bands: stances.map((stance) => ({
        stance,
        marks: marks.filter((mark) => mark.stance === stance),
        faint: faint.filter((mark) => mark.stance === stance),
      })),
      span,
      spanHidden: span !== null && (onShow?.[0] !== span[0] || onShow[1] !== span[1]),
      n: marks.length,
      silent: shown.filter((one) => absence(one) === 'not-addressed'),
      notCoded: shown.filter((one) => absence(one) === 'not-coded'),
      hidden,
      onlyOthers: (otherwise.get(proposition.id) ?? NOBODY).filter(
        (one) => shown.includes(one.commentator) && absence(one.commentator) === 'not-addressed',
      ),
      division: {
        sides: tally.sides,
        polarisation: polarisation(countStances([...marks, ...faint].map(({ stance }) => stance)))
          .value,
        n: marks.length + faint.length,
      },
    };
  });
}

const NOTHING: ReturnType<typeof otherwiseByProposition> = new Map();
const NOBODY: readonly FoundOtherwise[] = [];

/** From the lowest to the highest stance, where at least two differ. */
function spanOf(marks: readonly SpectrumMark[]): [Stance, Stance] | null {
  const low = stances.find((stance) => marks.some((mark) => mark.stance === stance));
  const high = stances.findLast((stance) => marks.some((mark) => mark.stance === stance));
  return low !== undefined && high !== undefined && low !== high ? [low, high] : null;
}
