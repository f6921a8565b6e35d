import { fewPropositions } from '@/lib/analysis/measured';
import type { PairwiseRows } from '@/lib/charts/pairs/pairwise-rows';
import type { PlacedPairs } from '@/lib/charts/pairs/place-pairs';
import { agreementSigns, HIDDEN_SIGN, type KeySign } from '@/lib/charts/picture-key';
import { againstChanceWords } from '@/lib/words/chance-words';

/** What the colours of a triangle of pairs mean, and then its strokes and letters: those that are in it. */
export function pairwiseSigns(rows: PairwiseRows, places: PlacedPairs): KeySign[] {
  return [...tintSigns(rows, places), ...otherSigns(rows, places)];
}

/** What the colours mean, `spoken` without figures; nothing where nothing is coloured. */
export function tintSigns(
  { scale }: PairwiseRows,
  { form }: PlacedPairs,
  spoken = false,
): KeySign[] {
  return scale === null ? [] : agreementSigns(scale, form === 'colours', spoken);
}

/** What else is drawn in a cell, where it is; `spoken` without n. */
export function otherSigns(
  rows: PairwiseRows,
  { form, names }: PlacedPairs,
  spoken = false,
): KeySign[] {
  const { commentators, cellAt, hidden } = rows;
  const cells = commentators.flatMap((_, row) =>
    commentators.slice(0, row).flatMap((__, column) => cellAt(row, column) ?? []),
  );
  const figures = form === 'figures';
  const hatched = names !== null && cells.some(({ against }) => against === 'no-closer');
  return [
    ...(hatched
      ? [{ kind: 'hatched', label: `hatched: ${againstChanceWords('no-closer')}` } as const]
      : []),
    ...(figures && cells.some(({ few }) => few)
      ? [
          {
            kind: 'few',
            label: spoken
              ? `slanting: over fewer than ${fewPropositions} propositions`
              : `slanting: n under ${fewPropositions}`,
          } as const,
        ]
      : []),
    ...(hidden.length > 0 ? [HIDDEN_SIGN] : []),
  ];
}
