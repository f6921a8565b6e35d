/** The strongest tint on which the page's ink still reads well, in both schemes. */
const STRONGEST = 0.48;

/** How strong the tint of an amount from 0 to 1 is: visible from the first bit on. */
export function amountOpacity(share: number): number {
  return share <= 0 ? 0 : round(0.08 + (STRONGEST - 0.08) * Math.min(1, share));
}

/** The background of an amount from 0 to 1. */
export function amountColour(share: number): string {
  return mix('--amount', amountOpacity(share));
}

/**
 * The colour of an agreement from 0 to 1 and how strong: ½ is bare, 1 and 0 are strongest.
 *
 * @param strong twice as strong, where no figures stand on it
 */
export function agreementFill(
  value: number,
  strong = false,
): { readonly token: string; readonly opacity: number } {
  // Most agreements lie not far from ½: their tints rise fast.
  const away = (Math.abs(value - 0.5) * 2) ** 0.7;
  const opacity = 0.04 + (STRONGEST - 0.04) * Math.min(1, away);
  return {
    token: value >= 0.5 ? '--kind-agree' : '--kind-differ',
    opacity: round(strong ? Math.min(1, opacity * 2) : opacity),
  };
}

/** The background of an agreement from 0 to 1; `strong` as in `agreementFill`. */
export function agreementColour(value: number, strong = false): string {
  const { token, opacity } = agreementFill(value, strong);
  return mix(token, opacity);
}

function mix(token: string, opacity: number): string {
  return `color-mix(in srgb, var(${token}) ${Math.round(opacity * 100)}%, transparent)`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
