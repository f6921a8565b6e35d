import { type AnyRow, keyOfRow, modelOf, type ThingKind } from '@/lib/archive/models';
import type { Outcome } from '@/lib/archive/plan/outcomes';
import type { Plan } from '@/lib/archive/plan/plan';
import { type NewIds, withNewIds } from '@/lib/archive/plan/remap';
import {
  headModel,
  headOf,
  type InPauses,
  idIn,
  kindOf,
  type Parts,
  ROWS_A_PAUSE,
  type ThingName,
} from '@/lib/archive/plan/things';

/** Under which ids the rows of a thing go in. */
export function* giveIds(
  name: ThingName,
  outcome: Outcome,
  plan: Plan,
  taken: ReadonlySet<string>,
  ids: NewIds,
  newId: () => string,
): InPauses<void> {
  const parts = plan.things.get(name) ?? new Map();
  const head = headModel(name);
  if (outcome.does === 'nothing' || outcome.does === 'leave') return;
  if (outcome.does === 'stay' || outcome.does === 'exchange') {
    ids.set(head, idIn(name), outcome.hereId);
  }
  const here = plan.here.get(`${kindOf(name)} ${'hereId' in outcome ? outcome.hereId : ''}`);
  const isCopyOfSame = outcome.does === 'copy' && plan.here.has(name);
  for (const [model, rows] of parts as Parts) {
    if (modelOf(model).key[0] !== 'id') continue;
    for (const [at, row] of [...rows.values()].entries()) {
      if (at % ROWS_A_PAUSE === 0) yield;
      const id = String(row.id);
      if (model === head && !isCopyOfSame) continue;
      if (model === 'Reason' && here && !here.get('Reason')?.has(id)) {
        const alike = [...(here.get('Reason')?.values() ?? [])].find(
          (one) => one.text === row.text && one.direction === row.direction,
        );
        if (alike) {
          ids.set('Reason', id, String(alike.id));
          continue;
        }
      }
      const isOwn = outcome.does !== 'copy' && here?.get(model)?.has(id);
      if (isCopyOfSame || (!isOwn && taken.has(`${model} ${id}`))) ids.set(model, id, newId());
    }
  }
}

/** The rows of a thing as they go in; a copy of what is here is called so. */
export function* mapped(
  parts: Parts | undefined,
  ids: NewIds,
  outcome: Outcome,
  name: ThingName,
  plan: Plan,
): InPauses<Parts> {
  const found: Parts = new Map();
  if (outcome.does === 'leave' || outcome.does === 'nothing') return found;
  const isCopy = outcome.does === 'copy';
  const hereHead =
    outcome.does === 'exchange'
      ? headOf(
          `${kindOf(name)} ${outcome.hereId}`,
          plan.here.get(`${kindOf(name)} ${outcome.hereId}`),
        )
      : null;
  for (const [model, rows] of parts ?? []) {
    // Rows that nothing is changed in are taken as they are: there may be hundreds of thousands.
    if (ids.isEmpty && model !== headModel(name)) {
      found.set(model, rows);
      continue;
    }
    const own = new Map<string, AnyRow>();
    found.set(model, own);
    for (const [at, row] of [...rows.values()].entries()) {
      if (at % ROWS_A_PAUSE === 0) yield;
      const made = { ...withNewIds(model, row, ids) };
      if (model === headModel(name)) {
        if (isCopy) callCopy(made, kindOf(name));
        // Another one by its name keeps the address that it has here.
        if (hereHead && hereHead.id !== row.id && 'slug' in made) made.slug = hereHead.slug ?? '';
      }
      own.set(keyOfRow(model, made), made);
    }
  }
  return found;
}

/** Two people may have one name; two debates, readings or themes beside each other are told apart. */
function callCopy(row: AnyRow, kind: ThingKind): void {
  if (kind === 'debate') row.title = `${row.title} (copy)`;
  if (kind === 'reading' || kind === 'theme') row.name = `${row.name} (copy)`;
}
