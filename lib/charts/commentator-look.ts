const COMMENTATOR_SHAPES = [
  'circle',
  'square',
  'diamond',
  'hexagon',
  'pentagon',
  'triangle',
] as const;

export type CommentatorShape = (typeof COMMENTATOR_SHAPES)[number];

export type CommentatorLook = {
  /** A CSS colour, from the tokens. */
  readonly color: string;
  readonly shape: CommentatorShape;
};

const COLORS = 12;

/**
 * The colour and shape of the n-th commentator of a debate: the same on every chart. Twelve
 * colours that colour-blind readers can tell apart and six shapes, paired so that 12 commentators
 * have 12 colours, and the pairs repeat only after 72.
 *
 * @param index 0-based place in the debate's order
 */
export function lookOf(index: number): CommentatorLook {
  const round = Math.floor(index / COLORS);
  const shape = COMMENTATOR_SHAPES[(index + round) % COMMENTATOR_SHAPES.length] ?? 'circle';
  return { color: `var(--commentator-${(index % COLORS) + 1})`, shape };
}
