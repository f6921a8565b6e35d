import { polarisation } from '@/lib/analysis/proposition/polarisation';
import { countStances } from '@/lib/analysis/stance-counts';
import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import { type Division, isOpposed } from '@/lib/charts/compare-division';
import { chosenFirst } from '@/lib/charts/theme-title';
import { absencesOn } from '@/lib/view/absence';
import type { PropositionFacts } from '@/lib/view/filter';
import { otherStances } from '@/lib/view/quotations';
import type { HiddenPosition } from '@/lib/view/standing';
import type { CommentatorView } from '@/lib/view/view';
import type { ViewKind } from '@/lib/words/kind-words';

/** One commentator's place in a row. */
export type SpectrumMark = {
  readonly commentator: CommentatorView;
  readonly stance: Stance;
  readonly implied: boolean;
  readonly confidence: number | null;
  /** Other stances that quotations of the position say, from the lowest. */
  readonly others: readonly Stance[];
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
  readonly kind: ViewKind;
  /** Five, from strongly disagrees; in each, the marks in the debate's order. */
  readonly bands: readonly { readonly stance: Stance; readonly marks: readonly SpectrumMark[] }[];
  /** The lowest and the highest stance, where at least two differ. */
  readonly span: readonly [Stance, Stance] | null;
  readonly n: number;
  /** Of those shown, who was looked at and does not address it. */
  readonly silent: readonly CommentatorView[];
  /** Of those shown, whom nobody has looked at. */
  readonly notCoded: readonly CommentatorView[];
  /** Of the whole debate, whose position a filter hides. */
  readonly hidden: readonly HiddenPosition[];
  /** What "sharpest first" sorts by. */
  readonly division: Division;
};

/**
 * The rows of the stance spectrum, in the order of the propositions given. A commentator without a
 * position is in no band: listed as hidden where a filter hides the position, as silent where
 * somebody looked, else as not coded yet.
 *
 * @param chosen ids of the themes of the filter; they come first among a proposition's themes
 * @param wordless as of the view: what quotations say is known of a few positions at most, so that no
 *   mark has `others`, lest those without seem to have none
 */
export function spectrumRows(
  facts: readonly PropositionFacts[],
  shown: readonly CommentatorView[],
  chosen: ReadonlySet<string> = new Set(),
  { wordless = false }: { wordless?: boolean } = {},
): SpectrumRow[] {
  const byId = new Map(shown.map((commentator) => [commentator.id, commentator]));
  return facts.map((entry) => {
    const { proposition, held, hidden, kind } = entry;
    const marks = held.flatMap((position): SpectrumMark[] => {
      const commentator = byId.get(position.commentatorId);
      if (!commentator) return [];
      const { stance, confidence } = position;
      const implied = position.explicitness === 'implied';
      const others = wordless ? [] : otherStances(position);
      return [{ commentator, stance, confidence, implied, others }];
    });
    const absence = absencesOn(entry);
    const taken = marks.map((mark) => mark.stance);
    const counts = countStances(taken);
    const themeIds = chosenFirst(proposition.themeIds, chosen);
    const low = stances.find((stance) => taken.includes(stance));
    const high = stances.findLast((stance) => taken.includes(stance));
    return {
      propositionId: proposition.id,
      slug: proposition.slug,
      text: proposition.text,
      themeId: themeIds[0] ?? null,
      themeIds,
      kind,
      bands: stances.map((stance) => ({
        stance,
        marks: marks.filter((mark) => mark.stance === stance),
      })),
      span: low !== undefined && high !== undefined && low !== high ? [low, high] : null,
      n: marks.length,
      silent: shown.filter((one) => absence(one) === 'not-addressed'),
      notCoded: shown.filter((one) => absence(one) === 'not-coded'),
      hidden,
      division: {
        opposed: isOpposed(counts),
        polarisation: polarisation(counts).value,
        n: marks.length,
      },
    };
  });
}
