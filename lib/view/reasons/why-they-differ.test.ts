import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { whyTheyDiffer } from '@/lib/view/reasons/why-they-differ';

const reasons = ['cost', 'trust', 'both', 'unsaid'].map((id) => ({
  id,
  direction: 'for' as const,
}));
const voice = (id: string, stance: Stance, ...reasonIds: string[]) => ({ id, stance, reasonIds });
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('whyTheyDiffer', () => {
  const why = whyTheyDiffer(
    [
      voice('a', 2, 'trust', 'both'),
      voice('b', 1, 'cost'),
      voice('c', 1, 'cost'),
      voice('d', -1, 'both'),
      voice('e', -2),
      voice('f', 0, 'trust'),
    ],
    reasons,
  );

  it('gives each side its reasons, the most given first, each once', () => {
    const [affirming, rejecting] = why.sides;
    expect(ids(affirming!.voices)).toEqual(['a', 'b', 'c']);
    expect(affirming!.reasons.map(({ reason, givers }) => [reason.id, ids(givers)])).toEqual([
      ['cost', ['b', 'c']],
      ['trust', ['a']],
    ]);
    expect(affirming!.differentReasons.map(ids)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
    expect(rejecting!.reasons).toEqual([]);
    expect(ids(rejecting!.withoutReason)).toEqual(['e']);
    expect(rejecting!.differentReasons).toEqual([]);
  });

  it('puts what is granted to the other side last, though more grant it', () => {
    const { sides } = whyTheyDiffer(
      [voice('a', 1), voice('b', -1, 'granted', 'own'), voice('c', -2, 'granted')],
      [
        { id: 'granted', direction: 'for' },
        { id: 'own', direction: 'against' },
      ],
    );
    expect(sides[1]?.reasons.map(({ reason }) => reason.id)).toEqual(['own', 'granted']);
  });

  it('sets what both sides give apart, with what each concludes', () => {
    expect(
      why.ofBoth.map(({ reason, affirming, rejecting }) => [
        reason.id,
        ids(affirming),
        ids(rejecting),
      ]),
    ).toEqual([['both', ['a'], ['d']]]);
  });

  it('keeps the reasons of the undecided to themselves', () => {
    expect(why.undecided.map(({ reason, givers }) => [reason.id, ids(givers)])).toEqual([
      ['trust', ['f']],
    ]);
  });

  it('says every reason that is given, on each side once, and none that is not', () => {
    const stance = fc.constantFrom<Stance>(-2, -1, 0, 1, 2);
    const any = fc.array(
      fc.record({ stance, reasonIds: fc.subarray(reasons.map(({ id }) => id)) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(any, (positions) => {
        const voices = positions.map((one, at) => ({ id: `${at}`, ...one }));
        const found = whyTheyDiffer(voices, reasons);
        const told = [
          ...found.sides.flatMap((side) => side.reasons),
          ...found.undecided,
          ...found.ofBoth.flatMap(({ reason, affirming, rejecting }) => [
            { reason, givers: affirming },
            { reason, givers: rejecting },
          ]),
        ].flatMap(({ reason, givers }) => givers.map(({ id }) => `${id} ${reason.id}`));
        const given = voices.flatMap(({ id, reasonIds }) => reasonIds.map((r) => `${id} ${r}`));
        expect([...told].sort()).toEqual([...given].sort());
      }),
    );
  });
});
