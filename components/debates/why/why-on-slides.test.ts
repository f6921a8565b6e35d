import { describe, expect, it } from 'vitest';
import { whyOnSlides } from '@/components/debates/why/why-on-slides';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { whyTheyDiffer } from '@/lib/view/reasons/why-they-differ';
import type { WhyVoice } from '@/lib/view/reasons/why-voices';

const voice = (id: string, stance: Stance, ...reasonIds: string[]): WhyVoice => ({
  id,
  stance,
  explicitness: 'explicit',
  reasonIds,
  name: id,
  index: 0,
  initials: id,
  quotations: [],
});
const reason = (id: string, letters: number, direction: 'for' | 'against' = 'for') => ({
  id,
  text: 'x'.repeat(letters),
  direction,
});
const idsOf = (parts: ReturnType<typeof whyOnSlides>) =>
  parts.map(({ sides, ofBoth, undecided }) => ({
    ofBoth: ofBoth.map((one) => one.reason.id),
    sides: sides.map(({ sign, reasons }) => [sign, ...reasons.map((one) => one.reason.id)]),
    undecided: undecided.map((one) => one.reason.id),
  }));

describe('why they differ, over slides', () => {
  it('is one slide, all of it, where all fits', () => {
    const why = whyTheyDiffer(
      [voice('ann', 1, 'a'), voice('ben', -1)],
      [reason('a', 100), reason('unused', 5_000)],
    );
    expect(whyOnSlides(why)).toEqual([why]);
  });

  it('says every reason once, the sides beside one another, and of a whole side only first', () => {
    const why = whyTheyDiffer(
      [
        voice('ann', 1, 'both', 'a', 'b', 'c'),
        voice('other', 1, 'b'),
        voice('mute', 1),
        voice('ben', -1, 'both', 'x'),
        voice('cleo', 0, 'a', 'm'),
      ],
      [
        reason('both', 300),
        reason('a', 600),
        reason('b', 600),
        reason('c', 600),
        reason('x', 100, 'against'),
        reason('m', 900),
      ],
    );
    const parts = whyOnSlides(why);
    expect(idsOf(parts)).toEqual([
      {
        ofBoth: ['both'],
        sides: [
          [1, 'b'],
          [-1, 'x'],
        ],
        undecided: [],
      },
      { ofBoth: [], sides: [[1, 'a']], undecided: [] },
      { ofBoth: [], sides: [[1, 'c']], undecided: ['a'] },
      { ofBoth: [], sides: [], undecided: ['m'] },
    ]);
    const spoken = parts.map(({ sides }) => sides[0]?.withoutReason.map(({ name }) => name));
    expect(spoken).toEqual([['mute'], [], [], undefined]);
  });

  it('says of a whole side what is said of it where its reasons begin', () => {
    const why = whyTheyDiffer(
      [voice('ann', 1, 'both', 'a'), voice('mute', 1), voice('ben', -1, 'both')],
      [reason('both', 900), reason('a', 400)],
    );
    const said = whyOnSlides(why).flatMap(({ sides }) =>
      sides.flatMap(({ withoutReason }) => withoutReason.map(({ name }) => name)),
    );
    expect(said).toEqual(['mute']);
  });

  it('parts no reason, however long it is', () => {
    const why = whyTheyDiffer(
      [voice('ann', 1, 'a', 'b'), voice('ben', -1)],
      [reason('a', 9_000), reason('b', 9_000)],
    );
    expect(idsOf(whyOnSlides(why)).map(({ sides }) => sides)).toEqual([
      [[1, 'a'], [-1]],
      [[1, 'b']],
    ]);
  });
});
