import {
  type AnyRow,
  keyOfRow,
  type ModelName,
  modelNames,
  modelOf,
  type Rows,
  rowsOf,
  type ThingKind,
} from '@/lib/archive/models';

/** A thing in an archive or in the library: `debate cm1…`. */
export type ThingName = `${ThingKind} ${string}`;

/** All rows of one thing, by model and key. */
export type Parts = Map<ModelName, Map<string, AnyRow>>;

const HEADS = {
  debate: 'Debate',
  reading: 'Reading',
  commentator: 'Commentator',
  theme: 'Theme',
  proposition: 'Proposition',
} as const satisfies Record<ThingKind, ModelName>;

/** The model of the row that a thing is named by. */
export function headModel(name: ThingName): (typeof HEADS)[ThingKind] {
  return HEADS[kindOf(name)];
}

export function kindOf(name: ThingName): ThingKind {
  return name.slice(0, name.indexOf(' ')) as ThingKind;
}

export function idIn(name: ThingName): string {
  return name.slice(name.indexOf(' ') + 1);
}

/** The row that a thing is named by. */
export function headOf(name: ThingName, parts: Parts | undefined): AnyRow | null {
  return parts?.get(headModel(name))?.get(idIn(name)) ?? null;
}

/** Work that can pause here and there: an archive has hundreds of thousands of rows. */
export type InPauses<Made> = Generator<void, Made>;

/** So many rows are looked at between two pauses. */
export const ROWS_A_PAUSE = 500;

/** Rows as the things that people decide about, each with the parts that belong to it. */
export function* thingsOf(rows: Rows): InPauses<Map<ThingName, Parts>> {
  const things = new Map<ThingName, Parts>();
  const readingOf = new Map(rows.Position.map(({ id, readingId }) => [id, readingId]));
  for (const model of modelNames) {
    const { thing, by, orDebate } = modelOf(model).within;
    for (const [at, row] of rowsOf(rows, model).entries()) {
      if (at % ROWS_A_PAUSE === 0) yield;
      const id = String(row[by]);
      const isOfDebate = orDebate !== undefined && id === '';
      const name: ThingName = isOfDebate
        ? `debate ${row[orDebate]}`
        : `${thing} ${by === 'positionId' ? readingOf.get(id) : id}`;
      const parts = things.get(name) ?? new Map<ModelName, Map<string, AnyRow>>();
      things.set(name, parts);
      const own = parts.get(model) ?? new Map<string, AnyRow>();
      parts.set(model, own);
      own.set(keyOfRow(model, row), row);
    }
  }
  return things;
}

/** A row of a thing in its two states; null is one that is not there. */
export type Difference = { model: ModelName; here: AnyRow | null; there: AnyRow | null };

/** What is not the same in two states of a thing. */
export function* differencesOf(here: Parts, there: Parts): InPauses<Difference[]> {
  const found: Difference[] = [];
  let looked = 0;
  for (const model of modelNames) {
    const [own, other] = [here.get(model) ?? NONE, there.get(model) ?? NONE];
    for (const [key, row] of own) {
      looked += 1;
      if (looked % ROWS_A_PAUSE === 0) yield;
      const meets = other.get(key) ?? null;
      if (meets === null || !isSame(row, meets)) found.push({ model, here: row, there: meets });
    }
    for (const [key, row] of other) {
      looked += 1;
      if (looked % ROWS_A_PAUSE === 0) yield;
      if (!own.has(key)) found.push({ model, here: null, there: row });
    }
  }
  return found;
}

const NONE: ReadonlyMap<string, AnyRow> = new Map();

/** Whether two rows of a model say the same. */
export function isSame(a: AnyRow, b: AnyRow): boolean {
  return Object.keys(a).every((column) => a[column] === b[column]);
}

/** Which fields of the thing itself differ, and of how many parts; for people to decide by. */
export function sayDifferences(kind: ThingKind, differences: readonly Difference[]): string[] {
  const said: string[] = [];
  const counts = new Map<string, number>();
  for (const { model, here, there } of differences) {
    if (model.toLowerCase() === kind && here && there) {
      said.push(
        ...Object.keys(here)
          .filter((column) => here[column] !== there[column])
          .map((column) => FIELDS[column] ?? column),
      );
      continue;
    }
    const list = modelOf(model).list.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    counts.set(list, (counts.get(list) ?? 0) + 1);
  }
  return [...said, ...[...counts].map(([list, count]) => `${list}: ${count}`)];
}

/** Fields that have another name on screen than their column. */
const FIELDS: Readonly<Record<string, string>> = {
  slug: 'address',
  url: 'link',
  photoUrl: 'photo',
  parentId: 'the theme above',
  mergedIntoId: 'whom it was merged into',
  mergePatch: 'what that merge moved',
  referenceReadingId: 'the reference reading',
  createdAt: 'when it was made',
  updatedAt: 'when it was changed',
  deletedAt: 'deleted or not',
};
