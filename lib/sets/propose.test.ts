import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { proposeSet } from '@/lib/sets/propose';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { emptyViewState } from '@/lib/view/state';
import { makeView } from '@/tests/fixtures/small-view';

function proposedOf(stances: (Stance | null)[][]) {
  const view = makeView(
    stances,
    (stances[0] ?? []).map(() => 'A theme'),
  );
  const facts = filterPropositions(indexDebate(view), emptyViewState);
  const kinds = new Map(facts.map(({ proposition, kind }) => [proposition.id, kind]));
  return { facts, kinds, items: proposeSet(facts, view.reasons) };
}

test('common ground first, of what is rejected too, then the most evenly split', () => {
  const { items, facts } = proposedOf([
    [1, -1, 2, 1, 1],
    [2, -2, -1, 1, 1],
    [1, -1, 1, 1, -1],
    [1, -1, -2, 1, 1],
  ]);
  const places = items.map(({ propositionId, proposedFor }) => [
    facts.findIndex(({ proposition }) => proposition.id === propositionId),
    proposedFor,
  ]);
  expect(places.map(([, why]) => why)).toEqual([
    'common-ground',
    'common-ground',
    'evenly-split',
    'evenly-split',
  ]);
  // 2 : 2 before one against three.
  expect(places[2]?.[0]).toBe(2);
  expect(places.map(([place]) => place)).toContain(1);
});

test('each proposition once, for what it is; nothing is proposed of nothing', () => {
  const stance = fc.constantFrom<(Stance | null)[]>(-2, -1, 0, 1, 2, null);
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 8 }))
    .chain(([people, propositions]) =>
      fc.array(fc.array(stance, { minLength: propositions, maxLength: propositions }), {
        minLength: people,
        maxLength: people,
      }),
    );
  fc.assert(
    fc.property(rows, (stances) => {
      const { items, kinds } = proposedOf(stances);
      const ids = items.map(({ propositionId }) => propositionId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(items.length).toBeLessThanOrEqual(6);
      for (const { propositionId, proposedFor } of items) {
        const kind = kinds.get(propositionId);
        if (proposedFor === 'common-ground') expect(['affirmed', 'rejected']).toContain(kind);
        if (proposedFor === 'evenly-split') expect(kind).toBe('contested');
      }
    }),
  );
  expect(proposeSet([], [])).toEqual([]);
});
