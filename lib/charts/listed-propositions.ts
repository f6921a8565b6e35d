import { countRelations } from '@/lib/analysis/proposition/shared-proposition';
import { rowOf, type Stance, stanceAt } from '@/lib/analysis/stance-matrix';
import { absenceAt, type ChartSelection, inShown } from '@/lib/charts/chart-selection';
import { type Absence, absenceVerb, HIDDEN, NOT_CODED } from '@/lib/words/absence-words';
import { capital } from '@/lib/words/capital';
import { countOf } from '@/lib/words/format-count';
import { isolated } from '@/lib/words/isolated';
import { ofThese, relationCounts } from '@/lib/words/relation-words';
import { stanceWords } from '@/lib/words/stance-words';

export type HeldStance = {
  readonly commentatorId: string;
  readonly name: string;
  readonly initials: string;
  readonly index: number;
  /** The stance, or why there is none. */
  readonly stance: Stance | Absence;
};

/** Where somebody stands, or why that is not known, as it reads after the name. */
export function heldStanceWords({ stance }: HeldStance): string {
  return typeof stance === 'number' ? stanceWords(stance) : absenceVerb(stance);
}

/** The propositions that a figure rests on, with the stances of those it is about. */
export type ListedPropositions = {
  readonly title: string;
  readonly note: string;
  /** Slugs of the two commentators of a pair, for comparing them side by side. */
  readonly pair?: readonly [string, string];
  readonly items: readonly {
    readonly propositionId: string;
    readonly text: string;
    readonly held: readonly HeldStance[];
  }[];
};

/** What the agreement of two commentators rests on: the propositions both address, farthest first. */
export function listOfPair(
  selection: ChartSelection,
  firstId: string,
  secondId: string,
): ListedPropositions {
  const [first, second] = [placeOf(selection, firstId), placeOf(selection, secondId)];
  const shared = selection.propositions.flatMap((_, column) => {
    const a = stanceAt(selection.matrix, first, column);
    const b = stanceAt(selection.matrix, second, column);
    return a === null || b === null ? [] : [{ column, distance: Math.abs(a - b) }];
  });
  shared.sort((a, b) => b.distance - a.distance);
  const nameOf = (row: number) => isolated(selection.commentators[row]?.name ?? '');
  const names = [nameOf(first), nameOf(second)] as const;
  return {
    title: names.join(' and '),
    note: noteOfPair(selection, first, second, names),
    ...pairOf(selection, first, second),
    items: shared.map(({ column }) => itemOf(selection, column, [first, second])),
  };
}

/**
 * How two stand to each other on all there is: of two picked out of more as relations of these two, since the
 * kinds of the debate say it of all.
 */
function noteOfPair(
  selection: ChartSelection,
  first: number,
  second: number,
  names: readonly [string, string],
): string {
  const counts = countRelations(rowOf(selection.matrix, first), rowOf(selection.matrix, second));
  const of = ` of ${countOf(selection.propositions.length, 'proposition')}`;
  const said = relationCounts(counts, names, { of, how: inShown(selection) });
  const order = counts.shared > 1 ? ' The farthest apart stand first.' : '';
  return `${selection.ofAll === 2 ? capital(said) : `${capital(ofThese(2))}, ${said}`}.${order}`;
}

function pairOf(selection: ChartSelection, first: number, second: number) {
  const [a, b] = [selection.commentators[first], selection.commentators[second]];
  return a && b ? { pair: [a.slug, b.slug] as const } : {};
}

/** How many of the propositions at some places a commentator addresses, and what is not known. */
function addresses(
  selection: ChartSelection,
  row: number,
  addressed: number,
  places: readonly number[],
): string {
  const why = places.map((column) => absenceAt(selection, row, column));
  const hidden = why.filter((absence) => absence === 'hidden').length;
  const notCoded = why.filter((absence) => absence === 'not-coded').length;
  const rest = [
    ...(hidden === 0 ? [] : [`; ${hidden} more ${HIDDEN}`]),
    ...(notCoded === 0 ? [] : [`; ${notCoded} ${NOT_CODED}`]),
  ].join('');
  return `Addresses ${addressed} of ${countOf(places.length, 'proposition')}${rest}.`;
}

function itemOf(selection: ChartSelection, column: number, rows: readonly number[]) {
  const { id = '', text = '' } = selection.propositions[column] ?? {};
  const held = rows.flatMap((row): HeldStance[] => {
    const commentator = selection.commentators[row];
    if (!commentator) return [];
    const { id: commentatorId, name, initials, index } = commentator;
    const stance =
      stanceAt(selection.matrix, row, column) ?? absenceAt(selection, row, column) ?? 'not-coded';
    return [{ commentatorId, name, initials, index, stance }];
  });
  return { propositionId: id, text, held };
}

/** @throws Error when the selection has no such commentator. */
function placeOf(selection: ChartSelection, commentatorId: string): number {
  const place = selection.commentators.findIndex(({ id }) => id === commentatorId);
  if (place < 0)
    throw new Error(`The selection has no commentator with the id "${commentatorId}".`);
  return place;
}

/** What a commentator's place rests on: the propositions that they address. */
export function listOfCommentator(
  selection: ChartSelection,
  commentatorId: string,
): ListedPropositions {
  const row = placeOf(selection, commentatorId);
  const places = selection.propositions.flatMap((_, column) =>
    stanceAt(selection.matrix, row, column) === null ? [] : [column],
  );
  return {
    title: selection.commentators[row]?.name ?? '',
    note: addresses(selection, row, places.length, [...selection.propositions.keys()]),
    items: places.map((column) => itemOf(selection, column, [row])),
  };
}
