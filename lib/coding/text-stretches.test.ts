import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codingText } from '@/lib/coding/state/coding-text';
import { isDrawnInStretches, isWorkedIn, linesOf, stretchesOf } from '@/lib/coding/text-stretches';

/** A contribution of so many paragraphs, each of one sentence. */
function paragraphsOf(count: number) {
  const text = Array.from({ length: count }, (_, at) => `Sentence ${at + 1}.`).join('\n\n');
  const contribution = { id: 'c', order: 0, kind: 'contribution' as const, commentatorId: null };
  const { paragraphs } = codingText([{ ...contribution, speaker: '', text }]);
  return { text, places: paragraphs.get('c') ?? [] };
}

const nowhere = { active: null, passage: null, formAt: null };

describe('stretches of a text', () => {
  it('leave nothing out and keep the order, a few paragraphs each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (count) => {
        const { places } = paragraphsOf(count);
        const stretches = stretchesOf(places);
        expect(stretches.flat()).toEqual(places);
        for (const one of stretches) {
          expect(one.length).toBeGreaterThan(0);
          expect(one.length).toBeLessThanOrEqual(16);
        }
      }),
    );
  });

  it('are worked in in exactly one place by who is at a paragraph, or has a form open after an offset', () => {
    const { text, places } = paragraphsOf(70);
    const stretches = stretchesOf(places);
    const worked = (work: Partial<Parameters<typeof isWorkedIn>[2]>) =>
      stretches.flatMap((one, at) => {
        const until = stretches[at + 1]?.[0]?.start ?? text.length + 1;
        return isWorkedIn(one, until, { ...nowhere, ...work }) ? [at] : [];
      });
    expect(worked({})).toEqual([]);
    for (const [at, { number, start, end }] of places.entries()) {
      const its = [Math.floor(at / 16)];
      expect(worked({ active: number })).toEqual(its);
      expect(worked({ formAt: start + 1 })).toEqual(its);
      expect(worked({ formAt: end })).toEqual(its);
      expect(worked({ passage: { contributionId: 'c', start, end } })).toEqual(its);
    }
  });

  it('are worked in wherever chosen words reach', () => {
    const { text, places } = paragraphsOf(70);
    const stretches = stretchesOf(places);
    const passage = {
      contributionId: 'c',
      start: places[15]?.start ?? 0,
      end: places[33]?.end ?? 0,
    };
    const worked = stretches.map((one, at) => {
      const until = stretches[at + 1]?.[0]?.start ?? text.length + 1;
      return isWorkedIn(one, until, { ...nowhere, passage });
    });
    expect(worked).toEqual([true, true, true, false, false]);
  });

  it('are guessed to be taller the more they say', () => {
    const { places } = paragraphsOf(16);
    const long = places.map((one) => ({ ...one, text: one.text.repeat(20) }));
    expect(linesOf(places)).toBe(32);
    expect(linesOf(long)).toBeGreaterThan(2 * linesOf(places));
  });
});

describe('isDrawnInStretches', () => {
  it('draws whole what a page of a hundred thousand words with its quotations takes', () => {
    expect(isDrawnInStretches(1_160, 560)).toBe(false);
    expect(isDrawnInStretches(24_000, 24_000)).toBe(true);
    expect(isDrawnInStretches(200, 3_000)).toBe(true);
  });
});
