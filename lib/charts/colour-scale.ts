/** The strongest tint on which the page's ink still reads well, in both schemes. */
const STRONGEST = 0.48;

/** Where the colours of an agreement begin, and where they end on the side of those apart; 1 is the other end. */
export type AgreementScale = { readonly zero: number; readonly least: number };

/**
 * The colour of an agreement and how strong: what chance gives is bare, wholly together and wholly
 * apart are strongest.
 *
 * @param strong twice as strong, where no figures stand on it
 */
export function agreementFill(
  value: number,
  { zero, least }: AgreementScale,
  strong = false,
): { readonly token: string; readonly opacity: number } {
  const reach = value >= zero ? 1 - zero : zero - least;
  // Most agreements lie not far from chance: their tints rise fast.
  const away = reach <= 0 ? 0 : Math.min(1, Math.abs(value - zero) / reach) ** 0.7;
  const opacity = 0.04 + (STRONGEST - 0.04) * away;
  return {
    token: value >= zero ? '--kind-agree' : '--kind-differ',
    opacity: round(strong ? Math.min(1, opacity * 2) : opacity),
  };
}

/** The agreements whose colours a key shows, from wholly apart by chance to wholly together. */
export function agreementSteps({ zero, least }: AgreementScale): readonly number[] {
  return [least, (least + zero) / 2, zero, (zero + 1) / 2, 1];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
