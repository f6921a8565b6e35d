import type { Chance } from '@/lib/analysis/chance/chance';
import { chanceOfTerms } from '@/lib/analysis/chance/chance-of-terms';
import { coverage } from '@/lib/analysis/debate/coverage';
import { emphasis } from '@/lib/analysis/debate/emphasis';
import type { Measured } from '@/lib/analysis/measured';
import { agreement } from '@/lib/analysis/pair/agreement';
import {
  countRelations,
  type PairRelationCounts,
} from '@/lib/analysis/proposition/shared-proposition';
import { countStances } from '@/lib/analysis/stance-counts';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { type CompareRow, compareRows, pairsOf } from '@/lib/compare/compare-rows';
import { MOST_COMPARED } from '@/lib/compare/comparison-address';
import { absencesIn } from '@/lib/view/absence';
import type {
  CommentatorView,
  DebateView,
  PositionView,
  PropositionView,
  ThemeView,
} from '@/lib/view/view';
import type { Absence } from '@/lib/words/absence-words';

/** Two to four commentators side by side. */
export type Comparison = {
  people: CommentatorView[];
  /** Whether there are more in the debate. */
  pickedOut: boolean;
  rows: CompareRow<PositionView>[];
  /** Of two picked out of more, on all propositions: how many stand in which way to each other; else null. */
  relations: PairRelationCounts | null;
  /** Propositions of the debate on which all of them were looked at and none addresses it. */
  silent: number;
  /** Propositions without a position of them on which not all of them were looked at. */
  notCoded: number;
  /** Why one of them holds no position on a proposition; null where one is held. */
  absence: (person: CommentatorView, propositionId: string) => Absence | null;
  agreements: {
    first: CommentatorView;
    second: CommentatorView;
    figure: Measured;
    /** Where it would be if both drew their stances from all of the debate. */
    chance: Chance | null;
  }[];
  themes: { theme: ThemeView; propositions: number; cells: ThemeCell[] }[];
};

/**
 * How much of a theme one commentator addresses, of what was looked at, and how much of their
 * quotations is about it.
 */
export type ThemeCell = {
  coverage: Measured;
  addressed: number;
  notCoded: number;
  emphasis: Measured;
};

/**
 * The commentators that an address names, in its order: those of the debate only, each once, four
 * at most; the debate's first two where it names fewer than two.
 */
export function comparedPeople(
  commentators: readonly CommentatorView[],
  slugs: readonly string[],
): CommentatorView[] {
  const named = [...new Set(slugs)].flatMap(
    (slug) => commentators.find((one) => one.slug === slug) ?? [],
  );
  const others = commentators.filter((one) => !named.includes(one));
  return [...named, ...others.slice(0, Math.max(0, 2 - named.length))].slice(0, MOST_COMPARED);
}

/** Everything that the comparison of some commentators shows. */
export function makeComparison(
  view: Pick<DebateView, 'commentators' | 'propositions' | 'positions' | 'silences' | 'themes'>,
  people: readonly CommentatorView[],
): Comparison {
  const held = new Map(
    view.positions.map((one) => [`${one.commentatorId} ${one.propositionId}`, one]),
  );
  const cellsOf = ({ id }: PropositionView) =>
    people.map((person) => held.get(`${person.id} ${id}`) ?? null);
  const columns = view.propositions.map((proposition) => ({
    propositionId: proposition.id,
    cells: cellsOf(proposition),
  }));
  const pickedOut = people.length < view.commentators.length;
  const rows = compareRows(columns, pickedOut);
  const absence = absencesIn(view);
  const whyOf = (place: number, propositionId: string) => {
    const person = people[place];
    return person ? absence(person, propositionId) : null;
  };
  const stancesOf = (place: number): (Stance | null)[] =>
    columns.map(({ cells }) => cells[place]?.stance ?? null);
  const stances = people.map((_, place) => stancesOf(place));
  const chanceAt = chanceOfTerms(
    countStances(view.positions.map(({ stance }) => stance)),
    'agreement',
  );
  return {
    people: [...people],
    pickedOut,
    rows,
    relations: pickedOut && people.length === 2 ? relationsOf(columns) : null,
    silent: columns.filter(({ cells, propositionId }) =>
      cells.every((_, place) => whyOf(place, propositionId) === 'not-addressed'),
    ).length,
    notCoded: columns.filter(
      ({ cells, propositionId }) =>
        cells.every((cell) => cell === null) &&
        cells.some((_, place) => whyOf(place, propositionId) === 'not-coded'),
    ).length,
    absence,
    agreements: pairsOf(people.map((person, place) => ({ person, place }))).map(([a, b]) => {
      const figure = agreement(stances[a.place] ?? [], stances[b.place] ?? []);
      return { first: a.person, second: b.person, figure, chance: chanceAt(figure.n) };
    }),
    themes: view.themes.flatMap((theme) => {
      const within = view.propositions.filter((one) => one.themeIds.includes(theme.id));
      if (within.length === 0) return [];
      return {
        theme,
        propositions: within.length,
        cells: people.map((person, place) => {
          const lookedAt = within.filter(({ id }) => absence(person, id) !== 'not-coded');
          const stances = lookedAt.map((one) => cellsOf(one)[place]?.stance ?? null);
          return {
            coverage: coverage(stances),
            addressed: stances.filter((stance) => stance !== null).length,
            notCoded: within.length - lookedAt.length,
            emphasis: emphasis(evidenceOf(view, person.id), theme.id),
          };
        }),
      };
    }),
  };
}

function relationsOf(
  columns: readonly { readonly cells: readonly (PositionView | null)[] }[],
): PairRelationCounts {
  const held = (place: number) => columns.map(({ cells }) => cells[place]?.stance ?? null);
  return countRelations(held(0), held(1));
}

/** How many quotations a commentator has on what. Pieces of one quotation count once. */
function evidenceOf(view: Pick<DebateView, 'propositions' | 'positions'>, commentatorId: string) {
  const themes = new Map(view.propositions.map((one) => [one.id, one.themeIds]));
  return view.positions
    .filter((position) => position.commentatorId === commentatorId)
    .map((position) => ({
      themeIds: themes.get(position.propositionId) ?? [],
      evidence: new Set(position.evidence.map(({ quotation }) => quotation)).size,
    }));
}
