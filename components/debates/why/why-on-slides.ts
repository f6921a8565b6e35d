import type { ReasonFields } from '@/lib/positions/position';
import type { GivenReason, Why } from '@/lib/view/reasons/why-they-differ';
import type { WhyVoice } from '@/lib/view/reasons/why-voices';

type Reason = ReasonFields & { readonly id: string };

/** Why people differ, with their names and words. */
export type WhyShown = Why<WhyVoice, Reason>;

/** What a giver's name and stance take, and what a reason takes beside its letters: about a line each. */
const LINE = 55;

/** So many letters, counted as `lengthOfWhy` does, are read at most on one slide. */
const MOST_ON_SLIDE = 1250;

/** How much a reason and its givers' words take of a column, in letters. */
function lettersOf({ reason, givers }: Given): number {
  return givers.reduce(
    (sum, { quotations }) =>
      quotations
        .filter(({ reasonId }) => reasonId === reason.id)
        .reduce((all, { words }) => all + words.length + LINE, sum + LINE),
    reason.text.length + LINE,
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** How long a reason of both sides is: its sides stand beside one another. */
const lengthOfBoth = ({ reason, affirming, rejecting }: WhyShown['ofBoth'][number]) =>
  Math.max(...[affirming, rejecting].map((givers) => lettersOf({ reason, givers })));

/** How long it is to say why they differ, in letters of the longer of two columns. */
export function lengthOfWhy({ sides, ofBoth, undecided }: WhyShown): number {
  const longest = Math.max(0, ...sides.map(({ reasons }) => sum(reasons.map(lettersOf))));
  return (
    longest + sum(ofBoth.map(lengthOfBoth)) + sum(undecided.map((given) => lettersOf(given) / 2))
  );
}

/**
 * Why people differ, parted over slides: as much on each as is read there, the sides beside one another. One where
 * all fits. No reason is parted; a side that goes on elsewhere is left out where nothing of it stands.
 */
export function whyOnSlides(whole: WhyShown): WhyShown[] {
  const { sides, ofBoth, undecided } = whole;
  const parts: Part[] = [];
  let part = emptyPart(sides.length);
  const next = () => {
    if (part.isFilled) parts.push(part);
    part = emptyPart(sides.length);
  };
  const isRoomFor = (letters: number, height = Math.max(0, ...part.heights)) =>
    !part.isFilled || part.wide + height + letters <= MOST_ON_SLIDE;
  const takeWide = (letters: number) => {
    if (!isRoomFor(letters)) next();
    part.isFilled = true;
    part.wide += letters;
  };
  for (const both of ofBoth) {
    takeWide(lengthOfBoth(both));
    part.ofBoth.push(both);
  }
  const left = sides.map(({ reasons }) => [...reasons]);
  while (left.some((reasons) => reasons.length > 0)) {
    let took = false;
    for (const [side, reasons] of left.entries()) {
      const [given] = reasons;
      const letters = given ? lettersOf(given) : 0;
      const height = part.heights[side] ?? 0;
      if (!given || !isRoomFor(letters, height)) continue;
      reasons.shift();
      part.reasons[side]?.push(given);
      part.heights[side] = height + letters;
      part.isFilled = true;
      took = true;
    }
    if (!took) next();
  }
  for (const given of undecided) {
    takeWide(lettersOf(given) / 2);
    part.undecided.push(given);
  }
  next();
  if (parts.length < 2) return [whole];
  return parts.map(({ reasons, ofBoth, undecided }, at) => ({
    ofBoth,
    undecided,
    sides: sides.flatMap((side, place) => {
      const here = reasons[place] ?? [];
      // What is said of the whole side is said once, where its reasons begin.
      const begins = parts.findIndex((part) => (part.reasons[place]?.length ?? 0) > 0);
      const isFirst = at === Math.max(0, begins);
      const besides = isFirst ? {} : { withoutReason: [], differentReasons: [] };
      const stands = here.length > 0 || isFirst;
      return stands ? [{ ...side, ...besides, reasons: here }] : [];
    }),
  }));
}

type Given = GivenReason<WhyVoice, Reason>;

/** What stands on one slide, and how much of it is taken: over its whole width, and of each column. */
type Part = {
  ofBoth: WhyShown['ofBoth'][number][];
  reasons: Given[][];
  undecided: Given[];
  wide: number;
  heights: number[];
  isFilled: boolean;
};

const emptyPart = (sides: number): Part => ({
  ofBoth: [],
  reasons: Array.from({ length: sides }, () => []),
  undecided: [],
  wide: 0,
  heights: Array.from({ length: sides }, () => 0),
  isFilled: false,
});
