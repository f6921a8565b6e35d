import type { Chance } from '@/lib/analysis/chance/chance';
import { chanceOfTerms } from '@/lib/analysis/chance/chance-of-terms';
import type { Measured } from '@/lib/analysis/measured';
import { agreement } from '@/lib/analysis/pair/agreement';
import { countStances } from '@/lib/analysis/stance-counts';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { compareNames } from '@/lib/fields/compare-names';

/** A commentator with stances by proposition id; a missing key is not addressed. */
export type PersonStances = {
  id: string;
  slug: string;
  name: string;
  stances: Map<string, Stance>;
};

export type Closeness = {
  id: string;
  slug: string;
  name: string;
  figure: Measured;
  /** Where it would be if both drew from all stances on what the commentator addresses. */
  chance: Chance | null;
  /** What the figure rests on: ids of propositions with both stances, the farthest apart first. */
  shared: Shared[];
};

type Shared = { propositionId: string; own: Stance; theirs: Stance };

const apart = ({ own, theirs }: Shared) => Math.abs(own - theirs);

/**
 * How close everyone else is to one commentator, the closest first: agreement over the
 * propositions that both address, across all debates. Those who share none are left out; of two
 * equally close the one who shares more comes first. One step a stance of anybody.
 */
export function closenessTo(id: string, people: readonly PersonStances[]): Closeness[] {
  const own = people.find((person) => person.id === id);
  if (!own) return [];
  const places = new Map([...own.stances.keys()].map((one, place) => [one, place]));
  const placeOf = ({ propositionId }: Shared) => places.get(propositionId) ?? 0;
  const sharedWith = ({ stances }: PersonStances): Shared[] =>
    [...stances].flatMap(([propositionId, theirs]) => {
      const mine = own.stances.get(propositionId);
      return mine === undefined ? [] : [{ propositionId, own: mine, theirs }];
    });
  const pool = people.flatMap((person) => sharedWith(person).map(({ theirs }) => theirs));
  const chanceAt = chanceOfTerms(countStances(pool), 'agreement');
  return people
    .filter((person) => person.id !== id)
    .map((person) => {
      const shared = sharedWith(person);
      return {
        ...{ id: person.id, slug: person.slug, name: person.name },
        shared: shared.sort((a, b) => apart(b) - apart(a) || placeOf(a) - placeOf(b)),
        figure: agreement(
          shared.map((one) => one.own),
          shared.map((one) => one.theirs),
        ),
      };
    })
    .map((one) => ({ ...one, chance: chanceAt(one.figure.n) }))
    .filter(({ figure }) => figure.value !== null)
    .sort(
      (a, b) =>
        (b.figure.value ?? 0) - (a.figure.value ?? 0) ||
        b.figure.n - a.figure.n ||
        compareNames(a.name, b.name),
    );
}

/** How many are named at either end. */
const NAMED = 5;
/** How many propositions are shown of those that a figure rests on. */
const SHOWN_SHARED = 10;

/** Somebody at either end, of what the figure rests on with what is shown, and how much more there is. */
export type NamedCloseness = Closeness & { moreShared: number };

export type ClosenessEnds = {
  /** All of them where they are few. */
  closest: NamedCloseness[];
  /** The most distant first; none where all are few. */
  distant: NamedCloseness[];
  isFew: boolean;
  /** The propositions that are shown of what the figures rest on, by id. */
  restsOn: string[];
};

/** Who is closest and who most distant, with the propositions on which they differ most. */
export function endsOf(others: readonly Closeness[]): ClosenessEnds {
  const isFew = others.length <= NAMED;
  const closest = others.slice(0, NAMED);
  const distant = isFew ? [] : others.slice(Math.max(NAMED, others.length - NAMED)).reverse();
  const shown = [...closest, ...distant].flatMap(({ shared }) => shared.slice(0, SHOWN_SHARED));
  const restsOn = new Set(shown.map(({ propositionId }) => propositionId));
  const named = (one: Closeness): NamedCloseness => {
    const shared = one.shared.filter(({ propositionId }) => restsOn.has(propositionId));
    return { ...one, shared, moreShared: one.shared.length - shared.length };
  };
  return {
    closest: closest.map(named),
    distant: distant.map(named),
    isFew,
    restsOn: [...restsOn],
  };
}
