import 'server-only';
import {
  type ContributionState,
  partsThatDiffer,
  type TextRow,
  textRowsOf,
} from '@/lib/contributions/text-patch';
import { deleteInBulk, insertInBulk, updateInBulk } from '@/lib/db/arriving/in-bulk';
import type { DatabaseSession } from '@/lib/db/client';
import { Refusal } from '@/lib/door/refusal';
import { spliceBetween } from '@/lib/text/anchor/splice';
import { blockRole } from '@/lib/text/split/split-proposal';

/** What becomes of one contribution: null is that it goes; of a new one all is said. */
export type ContributionChange = { id: string } & (
  | { to: Partial<ContributionState> | null }
  | { made: ContributionState }
);

type States = ReadonlyMap<string, ContributionState>;

/**
 * The contributions that a change names, as they stand, by id.
 *
 * @throws Refusal where one is not there, or a new one is
 */
export async function readContributions(
  session: DatabaseSession,
  debateId: string,
  changes: readonly ContributionChange[],
): Promise<States> {
  const ids = new Set(changes.map(({ id }) => id));
  const rows = await session.contribution.findMany({
    where: { debateId, ...namedBy(ids) },
    select: {
      id: true,
      sourceId: true,
      commentatorId: true,
      order: true,
      kind: true,
      speaker: true,
      text: true,
    },
  });
  const found = new Map(
    rows
      .filter(({ id }) => ids.has(id))
      .map(({ id, kind, ...row }) => [id, { ...row, kind: blockRole.parse(kind) }]),
  );
  if (changes.some((one) => 'made' in one === found.has(one.id))) {
    throw new Refusal('This text changed meanwhile: reload the page and look again.');
  }
  return found;
}

/** SQLite takes only so many values in a query; where more are named, all of the debate are read. */
const MOST_NAMED = 500;

/** Chooses rows by their ids, or all where that are too many to name. */
export function namedBy(ids: ReadonlySet<string>): { id?: { in: string[] } } {
  return ids.size > MOST_NAMED ? {} : { id: { in: [...ids] } };
}

/** The same contributions after the change; one that goes is not among them. */
export function contributionsAfter(before: States, changes: readonly ContributionChange[]): States {
  const after = new Map(before);
  for (const change of changes) {
    const was = before.get(change.id);
    if ('made' in change) after.set(change.id, change.made);
    else if (change.to === null) after.delete(change.id);
    else if (was) after.set(change.id, { ...was, ...change.to });
  }
  return after;
}

/** The rows of a patch for contributions that change, are made or go. */
export function rowsOfContributions(before: States, after: States): TextRow[] {
  const rows: TextRow[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(id), after.get(id)];
    if (!was || !is) {
      rows.push({ row: 'contribution', id, from: was ?? null, to: is ?? null });
      continue;
    }
    const { from, to } = partsThatDiffer(was, is);
    if (Object.keys(to).length === 0) continue;
    if (typeof from.text !== 'string' || typeof to.text !== 'string') {
      rows.push({ row: 'contribution', id, from, to });
      continue;
    }
    const splice = spliceBetween(from.text, to.text);
    const { text: _, ...fromRest } = from;
    const { text: __, ...toRest } = to;
    rows.push({ row: 'contribution', id, from: fromRest, to: toRest, splice });
  }
  return rows;
}

/**
 * Writes contributions as they stand after a change.
 *
 * @param between what is done when new ones are there and those that go are there still
 */
export async function writeContributions(
  session: DatabaseSession,
  debateId: string,
  rows: readonly TextRow[],
  after: States,
  between: () => Promise<void>,
): Promise<void> {
  const changed = textRowsOf(rows, 'contribution');
  const stateOf = (id: string) => {
    const state = after.get(id);
    return state ? [{ id, ...state }] : [];
  };
  const made = changed.filter(({ from }) => from === null);
  await insertInBulk(
    session,
    'Contribution',
    made.flatMap(({ id }) => stateOf(id).map((row) => ({ debateId, ...row }))),
  );
  const stays = changed.filter(({ from, to }) => from !== null && to !== null);
  await updateInBulk(
    session,
    'Contribution',
    stays.flatMap(({ id }) => stateOf(id)),
  );
  await between();
  const gone = changed.filter(({ to }) => to === null);
  await deleteInBulk(
    session,
    'Contribution',
    gone.map(({ id }) => ({ id })),
  );
}
