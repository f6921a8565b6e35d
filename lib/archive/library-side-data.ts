import 'server-only';
import {
  type AnyRow,
  addRows,
  type ModelName,
  modelOf,
  noRows,
  type Rows,
  rowsOf,
  tableOf,
} from '@/lib/archive/models';
import type { Heads, LibrarySide, Untouched } from '@/lib/archive/plan/plan';
import type { ThingName } from '@/lib/archive/plan/things';
import { usersOf } from '@/lib/archive/references';
import { readAll, readBy } from '@/lib/archive/rows-data';
import {
  fillPropositions,
  fillReadings,
  readDebatesAlone,
  withoutThoseArriving,
} from '@/lib/archive/scope-data';
import { readUntouched } from '@/lib/archive/untouched-data';
import type { Ask } from '@/lib/db/read-at-once';

/** What of the library an archive is held against. */
export async function readLibrarySide(ask: Ask, there: Rows): Promise<LibrarySide> {
  const heads = await readHeads(ask);
  const rows = await readDebatesAlone(ask, idsOf(there.Debate));
  addRows(rows, 'Reading', await readBy(ask, 'Reading', 'id', idsOf(there.Reading)));
  await fillReadings(ask, rows);
  rows.Commentator = heads.Commentator;
  rows.Theme = heads.Theme;
  const alike = new Set(there.Proposition.map(({ text }) => text.toLocaleLowerCase()));
  const meant = new Set(idsOf(there.Proposition));
  const propositions = heads.Proposition.filter(
    ({ id, text }) => meant.has(id) || alike.has(text.toLocaleLowerCase()),
  );
  await fillPropositions(ask, rows, idsOf(propositions));
  const untouched: Untouched[] = [];
  for (const own of await readUntouched(ask)) {
    untouched.push({ rows: own, alone: await listAlone(ask, own) });
  }
  return { rows, heads, untouched };
}

async function readHeads(ask: Ask): Promise<Heads> {
  const rows = noRows();
  for (const name of ['Debate', 'Commentator', 'Theme', 'Proposition'] as const) {
    addRows(rows, name, await readAll(ask, name));
  }
  return withoutThoseArriving(ask, rows);
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

/** The shared things of a debate that nothing else in the library uses. */
async function listAlone(ask: Ask, own: Rows): Promise<Set<ThingName>> {
  const debates = new Set(idsOf(own.Debate));
  const readings = new Set(idsOf(own.Reading));
  const isOwn = (row: AnyRow) =>
    debates.has(String(row.debateId)) || readings.has(String(row.readingId));
  const left = async (
    name: ModelName,
    ids: readonly string[],
    isOfOwn: (row: AnyRow) => boolean,
  ) => {
    const used = new Set<string>();
    for (const { model, column } of usersOf(name)) {
      const rows = await readBy(ask, model, column, ids);
      for (const row of rows) if (!isOfOwn(row)) used.add(String(row[column]));
    }
    return ids.filter((id) => !used.has(id));
  };
  const people = await left('Commentator', idsOf(own.Commentator), isOwn);
  const sentences = await left('Proposition', idsOf(own.Proposition), isOwn);
  const gone = new Set(sentences);
  const below = own.Theme.filter(({ parentId }) => parentId !== null);
  const under = await left('Theme', idsOf(below), (row) => gone.has(String(row.propositionId)));
  const goneUnder = new Set(under);
  const above = await left(
    'Theme',
    idsOf(own.Theme.filter(({ parentId }) => parentId === null)),
    (row) => gone.has(String(row.propositionId)) || goneUnder.has(String(row.id)),
  );
  return new Set([
    ...people.map((id): ThingName => `commentator ${id}`),
    ...sentences.map((id): ThingName => `proposition ${id}`),
    ...[...under, ...above].map((id): ThingName => `theme ${id}`),
  ]);
}

/** Which ids of the archive's parts the library has, as `model id`, wherever they lie there. */
export async function readTakenIds(ask: Ask, there: Rows): Promise<Set<string>> {
  const taken = new Set<string>();
  for (const model of [
    'Reason',
    'Source',
    'Contribution',
    'Position',
    'PositionChange',
    'Evidence',
    'TextVersion',
    'ClassSet',
  ] as const) {
    const ids = rowsOf(there, model).map(({ id }) => id);
    for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
      const rows = await ask(
        `SELECT ${modelOf(model).key[0]} AS "id" FROM "${tableOf(model)}" WHERE "id" IN (SELECT value FROM json_each(?))`,
        JSON.stringify(ids.slice(from, from + IDS_AT_ONCE)),
      );
      for (const { id } of rows) taken.add(`${model} ${id}`);
    }
  }
  return taken;
}

const IDS_AT_ONCE = 5_000;
