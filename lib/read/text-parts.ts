import type { ContributionView } from '@/lib/view/view';

/** A contribution without its words: how long they are, and how many quotations of a reading stand there. */
export type ContributionHead = Omit<ContributionView, 'text'> & {
  characters: number;
  quotations: number;
};

/** Contributions that are sent together: their ids in the order of the text. */
export type TextPart = {
  readonly ids: readonly string[];
  /** The places (`order`) of the first and the last. */
  readonly from: number;
  readonly to: number;
  /** What drawing it costs, in quotations. */
  readonly weight: number;
};

/** So many characters without a quotation cost as much as one quotation. */
const CHARACTERS_OF_ONE = 1_000;
/** A text of at most this weight is sent whole. */
const SENT_WHOLE = 600;
/** A part is closed when it has this weight. */
const OF_A_PART = 150;

/**
 * A text in the parts in which it is sent: one where it is short, or else several of about the same
 * weight, of which those in sight are asked for.
 *
 * @param elsewhere how many quotations stand in no contribution: of a long text the last part, without ids
 */
export function partsOfText(heads: readonly ContributionHead[], elsewhere: number): TextPart[] {
  const weightOf = ({ characters, quotations }: ContributionHead) =>
    quotations + characters / CHARACTERS_OF_ONE;
  const whole = heads.reduce((sum, head) => sum + weightOf(head), elsewhere);
  const most = whole <= SENT_WHOLE ? Number.POSITIVE_INFINITY : OF_A_PART;
  const parts: { ids: string[]; from: number; to: number; weight: number }[] = [];
  for (const head of heads) {
    const last = parts.at(-1);
    if (last && last.weight < most) {
      last.ids.push(head.id);
      last.to = head.order;
      last.weight += weightOf(head);
    } else {
      parts.push({ ids: [head.id], from: head.order, to: head.order, weight: weightOf(head) });
    }
  }
  if (most === OF_A_PART && elsewhere > 0) {
    parts.push({ ids: [], from: 0, to: 0, weight: elsewhere });
  }
  return parts;
}
