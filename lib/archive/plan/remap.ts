import { z } from 'zod';
import { type AnyRow, type ModelName, modelOf } from '@/lib/archive/models';
import { readJson } from '@/lib/fields/read-json';

/** Under which id a row of the archive goes into the library, by model; one not in it keeps its own. */
export class NewIds {
  readonly #ids = new Map<string, string>();
  readonly #ofAny = new Map<string, string>();

  set(model: ModelName, id: string, to: string): void {
    if (id === to) return;
    this.#ids.set(`${model} ${id}`, to);
    this.#ofAny.set(id, to);
  }

  /** The same of an id of which only the place says what it names: no two models share one. */
  ofAny(id: string): string {
    return this.#ofAny.get(id) ?? id;
  }

  of(model: string, id: string): string {
    return this.#ids.get(`${model} ${id}`) ?? id;
  }

  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }
}

/** A row with the ids under which it and what it names go into the library. */
export function withNewIds(model: ModelName, row: AnyRow, ids: NewIds): AnyRow {
  if (ids.isEmpty) return row;
  const made: AnyRow = {};
  for (const [column, what] of Object.entries(modelOf(model).columns)) {
    const value = row[column] ?? null;
    const refers = what.kind === 'id' ? (what.refers ?? model) : null;
    made[column] = refers !== null && typeof value === 'string' ? ids.of(refers, value) : value;
  }
  if (model === 'PositionChange') made.snapshot = snapshotWith(String(row.snapshot), ids);
  if (typeof made.mergePatch === 'string') made.mergePatch = patchWith(made.mergePatch, ids);
  if (model === 'TextVersion') made.patch = patchWith(String(row.patch), ids);
  if (model === 'Dismissal') made.key = keyWith(String(row.kind), String(row.key), ids);
  return made;
}

const named = z.looseObject({ id: z.string().optional() });
const snapshotIds = z.looseObject({
  reasons: z.array(named).optional(),
  evidence: z
    .array(z.looseObject({ contributionId: z.string().nullish(), reasonId: z.string().nullish() }))
    .optional(),
  from: named.optional(),
});

/** What a history keeps names reasons, contributions and another proposition. */
function snapshotWith(kept: string, ids: NewIds): string {
  const snapshot = snapshotIds.parse(readJson(kept));
  for (const reason of snapshot.reasons ?? []) {
    if (reason.id !== undefined) reason.id = ids.of('Reason', reason.id);
  }
  for (const piece of snapshot.evidence ?? []) {
    if (piece.contributionId) piece.contributionId = ids.of('Contribution', piece.contributionId);
    if (piece.reasonId) piece.reasonId = ids.of('Reason', piece.reasonId);
  }
  const { from } = snapshot;
  if (from?.id !== undefined) from.id = ids.of('Proposition', from.id);
  return JSON.stringify(snapshot);
}

/** What a change of a text, or a merge of two commentators, keeps are rows, with ids wherever they have them. */
function patchWith(kept: string, ids: NewIds): string {
  return JSON.stringify(readJson(kept), (_, value: unknown) =>
    typeof value === 'string' ? ids.ofAny(value) : value,
  );
}

/** What was put away names propositions, or positions with their stances, or a change (`idsOfKey`). */
function keyWith(kind: string, key: string, ids: NewIds): string {
  const parts = key.split(' ');
  if (kind === 'not-the-same')
    return parts
      .map((id) => ids.of('Proposition', id))
      .sort()
      .join(' ');
  const mapped = parts.map((part) => {
    const [id = '', ...stance] = part.split(':');
    const to = ids.of('PositionChange', ids.of('Position', id));
    return [to, ...stance].join(':');
  });
  return mapped.join(' ');
}
