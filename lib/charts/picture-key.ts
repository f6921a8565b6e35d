import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import { type AgreementScale, agreementSteps } from '@/lib/charts/colour-scale';
import { estimateWidth } from '@/lib/charts/wrap-label';
import { absenceLabel, HIDDEN } from '@/lib/words/absence-words';
import { formatShare } from '@/lib/words/format-count';
import { stanceWords } from '@/lib/words/stance-words';

/** One sign of a saved picture, with what it means: a file has no page around it that says so. */
export type KeySign = { readonly label: string } & (
  | {
      readonly kind: 'commentator';
      readonly index: number;
      readonly initials: string;
    }
  | { readonly kind: 'stance'; readonly stance: Stance | null }
  /** The empty outline of a position that a filter hides. */
  | { readonly kind: 'hidden' }
  /** Strokes over a colour. */
  | { readonly kind: 'hatched' }
  /** A figure that rests on few. */
  | { readonly kind: 'few' }
  | {
      readonly kind: 'agreement';
      readonly value: number;
      readonly scale: AgreementScale;
      readonly strong: boolean;
    }
);

/** The type size of a key, in pixels. */
export const KEY_SIZE = 12.5;

const LINE = 28;

const GLYPH = 30;

const GAP = 18;

const WIDEST = 215;

export type PlacedKey = {
  readonly width: number;
  readonly height: number;
  /** How wide a label may run. */
  readonly label: number;
  readonly signs: readonly { readonly sign: KeySign; readonly x: number; readonly y: number }[];
};

/** Signs in columns as wide as the widest label, row by row; `y` is the middle of a line. */
export function placeKey(signs: readonly KeySign[], width: number): PlacedKey {
  const widest = Math.max(0, ...signs.map(({ label }) => estimateWidth(label, KEY_SIZE)));
  const label = Math.min(WIDEST, Math.ceil(widest) + 6);
  const step = GLYPH + label + GAP;
  const columns = Math.max(1, Math.floor((width + GAP) / step));
  return {
    width,
    height: Math.ceil(signs.length / columns) * LINE,
    label,
    signs: signs.map((sign, at) => ({
      sign,
      x: (at % columns) * step + 13,
      y: (Math.floor(at / columns) + 0.5) * LINE,
    })),
  };
}

/** What the colours of stances mean; with `silent`, what a dot means too. */
export function stanceSigns(silent: boolean): KeySign[] {
  const taken = stances.map(
    (stance): KeySign => ({
      kind: 'stance',
      stance,
      label: stanceWords(stance),
    }),
  );
  return silent
    ? [...taken, { kind: 'stance', stance: null, label: absenceLabel('not-addressed') }]
    : taken;
}

/** What an empty outline in a cell means. */
export const HIDDEN_SIGN: KeySign = { kind: 'hidden', label: HIDDEN };

/** What the colours of agreements mean, with chance where they begin; `strong` where no figures stand on them. */
export function agreementSigns(scale: AgreementScale, strong: boolean, spoken = false): KeySign[] {
  if (spoken)
    return SPOKEN_STEPS.flatMap(([place, label]) => {
      const value = agreementSteps(scale)[place];
      return value === undefined ? [] : { kind: 'agreement' as const, value, scale, strong, label };
    });
  return agreementSteps(scale).map((value, place) => ({
    kind: 'agreement',
    value,
    scale,
    strong,
    label: `${formatEnd(value)}${[' apart', '', ' by chance', '', ' together'][place] ?? ''}`,
  }));
}

/** What the ends and the middle of the scale are, without a figure. */
const SPOKEN_STEPS = [
  [0, 'apart'],
  [2, 'as by chance'],
  [4, 'together'],
] as const;

/** Whole numbers stand bare, as ends of a scale do. */
function formatEnd(value: number): string {
  return Number.isInteger(value) ? formatShare(value).replace('.00', '') : formatShare(value);
}
