import type { Stance } from '@/lib/analysis/stance-matrix';
import { type Quotation, quotationsOf } from '@/lib/view/quotations';
import type { CommentatorView, PositionView } from '@/lib/view/view';

/** A position with who holds it, as it stands beside a reason. */
export type WhyVoice = {
  readonly id: string;
  readonly stance: Stance;
  readonly explicitness: string;
  readonly reasonIds: readonly string[];
  readonly name: string;
  /** Their place in the debate, for their mark. */
  readonly index: number;
  readonly initials: string;
  readonly quotations: readonly Quotation[];
};

/** The positions on a proposition with who holds them; those of nobody among the people are left out. */
export function whyVoices(
  held: readonly PositionView[],
  people: readonly CommentatorView[],
): WhyVoice[] {
  return held.flatMap(({ id, commentatorId, stance, explicitness, reasonIds, evidence }) => {
    const person = people.find((one) => one.id === commentatorId);
    if (!person) return [];
    const { name, index, initials } = person;
    const quotations = quotationsOf(evidence);
    return { id, stance, explicitness, reasonIds, name, index, initials, quotations };
  });
}
