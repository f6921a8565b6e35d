import type { ReasonFields } from '@/lib/positions/position';
import { whyTheyDiffer } from '@/lib/view/reasons/why-they-differ';
import type { WhyVoice } from '@/lib/view/reasons/why-voices';

/** So many letters in the longer of two columns fill a slide in type of its usual size. */
const FULL = 900;

/** Larger type than this part of the usual breaks names and lines apart. */
const LARGEST = 1.75;

/** What a giver's name and stance take, and what a reason takes beside its letters: about a line each. */
const LINE = 55;

/**
 * How large the type on a slide is that says why people differ, as a part of the usual: the less there is to
 * read, the larger, 1 to 1.75. The slide shrinks what is too tall by itself.
 */
export function typeOnSlide(
  voices: readonly WhyVoice[],
  reasons: readonly (ReasonFields & { readonly id: string })[],
): number {
  const { sides, ofBoth, undecided } = whyTheyDiffer(voices, reasons);
  const lettersOf = (text: string, reasonId: string, givers: readonly WhyVoice[]) =>
    givers.reduce(
      (sum, { quotations }) =>
        quotations
          .filter((quotation) => quotation.reasonId === reasonId)
          .reduce((all, { words }) => all + words.length + LINE, sum + LINE),
      text.length + LINE,
    );
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const longest = Math.max(
    0,
    ...sides.map((side) =>
      sum(side.reasons.map(({ reason, givers }) => lettersOf(reason.text, reason.id, givers))),
    ),
  );
  const beside = [
    ...ofBoth.map(({ reason, affirming, rejecting }) =>
      Math.max(
        ...[affirming, rejecting].map((givers) => lettersOf(reason.text, reason.id, givers)),
      ),
    ),
    ...undecided.map(({ reason, givers }) => lettersOf(reason.text, reason.id, givers) / 2),
  ];
  const letters = longest + sum(beside);
  // Twice as large takes four times the room.
  return Math.min(LARGEST, Math.max(1, Math.sqrt(FULL / Math.max(1, letters))));
}
