import 'server-only';
import { addRows, type ModelName, modelNames, noRows, type Rows } from '@/lib/archive/models';
import { readAll, readBy } from '@/lib/archive/rows-data';
import { withoutArriving } from '@/lib/archive/without-arriving';
import type { Ask } from '@/lib/db/read-at-once';

/** What is still being brought in just now. */
async function listArriving(ask: Ask) {
  const rows = await ask('SELECT "model", "rowId" FROM "ArrivingRow"');
  return rows.map((row) => ({ model: String(row.model), rowId: String(row.rowId) }));
}

/** Rows that were read, without what is still being brought in. */
export async function withoutThoseArriving(ask: Ask, rows: Rows): Promise<Rows> {
  return withoutArriving(rows, await listArriving(ask));
}

/** Every row of the library, but for what is still being brought in. */
export async function readWholeLibrary(ask: Ask): Promise<Rows> {
  const rows = noRows();
  for (const name of modelNames) addRows(rows, name, await readAll(ask, name));
  return withoutThoseArriving(ask, rows);
}

/** Debates whole: their text, their readings, and the shared things that these use, whole too. */
export async function readDebates(ask: Ask, debateIds: readonly string[]): Promise<Rows> {
  const debates = await readDebatesAlone(ask, debateIds);
  addRows(debates, 'Reading', await readBy(ask, 'Reading', 'debateId', debateIds));
  const rows = await withoutThoseArriving(ask, debates);
  await fillReadings(ask, rows);
  await fillShared(ask, rows);
  return rows;
}

/**
 * One reading with what it rests on: of its debate the text and the propositions that the reading
 * speaks of, and of those the reasons that it gives. Nothing of what others coded is in it.
 */
export async function readOneReading(ask: Ask, readingId: string): Promise<Rows> {
  const [reading] = await readBy(ask, 'Reading', 'id', [readingId]);
  if (!reading) return noRows();
  const rows = await readDebatesAlone(ask, [String(reading.debateId)]);
  addRows(rows, 'Reading', [reading]);
  await fillReadings(ask, rows);
  rows.Adjudication = [];
  rows.ClassSet = [];
  rows.ClassSetItem = [];
  rows.Debate = rows.Debate.map((debate) => ({
    ...debate,
    referenceReadingId: debate.referenceReadingId === readingId ? readingId : null,
  }));
  const spoken = new Set([...rows.Position, ...rows.Silence].map((one) => one.propositionId));
  rows.DebateProposition = rows.DebateProposition.filter((one) => spoken.has(one.propositionId));
  rows.Dismissal = rows.Dismissal.filter((one) => one.readingId === readingId);
  await fillShared(ask, rows);
  const given = new Set(rows.PositionReason.map((one) => one.reasonId));
  rows.Reason = rows.Reason.filter((one) => given.has(one.id));
  return rows;
}

/** Debates without their readings. */
export async function readDebatesAlone(ask: Ask, debateIds: readonly string[]): Promise<Rows> {
  const rows = noRows();
  addRows(rows, 'Debate', await readBy(ask, 'Debate', 'id', debateIds));
  for (const name of OF_A_DEBATE)
    addRows(rows, name, await readBy(ask, name, 'debateId', debateIds));
  return rows;
}

const OF_A_DEBATE = [
  'Source',
  'DebateCommentator',
  'Contribution',
  'DebateProposition',
  'Dismissal',
  'TextVersion',
  'ClassSet',
  'ClassSetItem',
] as const satisfies readonly ModelName[];

/** Adds all that the readings among the rows hold. */
export async function fillReadings(ask: Ask, rows: Rows): Promise<void> {
  const readings = rows.Reading.map(({ id }) => id);
  const many = { many: true };
  addRows(rows, 'Adjudication', await readBy(ask, 'Adjudication', 'readingId', readings));
  addRows(rows, 'Position', await readBy(ask, 'Position', 'readingId', readings, many));
  addRows(rows, 'Silence', await readBy(ask, 'Silence', 'readingId', readings, many));
  addRows(rows, 'PassageReview', await readBy(ask, 'PassageReview', 'readingId', readings, many));
  const positions = rows.Position.map(({ id }) => id);
  for (const name of ['PositionChange', 'PositionReason', 'Evidence'] as const) {
    addRows(rows, name, await readBy(ask, name, 'positionId', positions));
  }
}

/** Adds the commentators, propositions and themes that the rows use, whole. */
async function fillShared(ask: Ask, rows: Rows): Promise<void> {
  const people = new Set<string>();
  const sentences = new Set<string>();
  for (const one of [...rows.Position, ...rows.Silence]) {
    people.add(one.commentatorId);
    sentences.add(one.propositionId);
  }
  for (const one of [...rows.DebateCommentator, ...rows.Contribution]) {
    if (one.commentatorId !== null) people.add(one.commentatorId);
  }
  for (const one of [...rows.DebateProposition, ...rows.ClassSetItem]) {
    sentences.add(one.propositionId);
  }
  await fillWithThoseAbove(ask, rows, 'Commentator', people, 'mergedIntoId');
  await fillPropositions(ask, rows, sentences);
  const themes = new Set(rows.PropositionTheme.map(({ themeId }) => themeId));
  await fillWithThoseAbove(ask, rows, 'Theme', themes, 'parentId');
}

/** Adds rows with all that they name of their own kind: themes above, those whom one was merged into. */
async function fillWithThoseAbove(
  ask: Ask,
  rows: Rows,
  name: 'Commentator' | 'Theme',
  ids: Iterable<string>,
  column: 'mergedIntoId' | 'parentId',
): Promise<void> {
  const known = new Set<string>();
  for (let wanted = new Set(ids); wanted.size > 0; ) {
    const found = await readBy(ask, name, 'id', wanted);
    addRows(rows, name, found);
    for (const { id } of found) known.add(String(id));
    const above = found.flatMap((row) => (row[column] ? String(row[column]) : []));
    wanted = new Set(above.filter((id) => !known.has(id)));
  }
}

/** Adds propositions with their themes and reasons. */
export async function fillPropositions(ask: Ask, rows: Rows, ids: Iterable<string>): Promise<void> {
  const wanted = [...ids];
  addRows(rows, 'Proposition', await readBy(ask, 'Proposition', 'id', wanted));
  addRows(rows, 'PropositionTheme', await readBy(ask, 'PropositionTheme', 'propositionId', wanted));
  addRows(rows, 'Reason', await readBy(ask, 'Reason', 'propositionId', wanted));
}
