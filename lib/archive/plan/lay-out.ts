import { type AnyRow, type ModelName, modelNames } from '@/lib/archive/models';
import { nameAddresses } from '@/lib/archive/plan/addresses';
import type { Outcomes } from '@/lib/archive/plan/outcomes';
import type { LibrarySide, Plan } from '@/lib/archive/plan/plan';
import { NewIds, withNewIds } from '@/lib/archive/plan/remap';
import {
  differencesOf,
  headModel,
  type InPauses,
  idIn,
  kindOf,
  ROWS_A_PAUSE,
  type ThingName,
} from '@/lib/archive/plan/things';
import { giveIds, mapped } from '@/lib/archive/plan/under-new-ids';
import { emptyLayout, type Layout } from '@/lib/archive/plan/written';
import { referencesOf } from '@/lib/archive/references';

/**
 * Works out every row that an import writes.
 *
 * @param taken ids of parts that the library has already, as `model id`, wherever they lie there
 */
export function* layOut(
  plan: Plan,
  { of }: Outcomes,
  side: LibrarySide,
  taken: ReadonlySet<string>,
  newId: () => string,
): InPauses<Layout> {
  const layout = emptyLayout();
  const ids = new NewIds();
  for (const [name, outcome] of of) yield* giveIds(name, outcome, plan, taken, ids, newId);
  clear(plan, layout);
  const atLast = new Set<string>();
  const wanted = listReasonsWanted(plan, of);
  const inserts = new Map(
    modelNames.map((model) => [model, [] as { row: AnyRow; isNew: boolean }[]]),
  );
  const insert = (model: ModelName, row: AnyRow, isNew: boolean) =>
    inserts.get(model)?.push({ row, isNew });
  for (const [name, outcome] of of) {
    const there = yield* mapped(plan.things.get(name), ids, outcome, name, plan);
    if (outcome.does === 'add' || outcome.does === 'copy' || outcome.does === 'set-aside') {
      for (const [model, rows] of there) {
        yield;
        for (const row of rows.values()) insert(model, row, true);
      }
    }
    if (kindOf(name) === 'reading') layout.readings.push(ids.of('Reading', idIn(name)));
    if (outcome.does === 'set-aside') layout.setAside.push({ id: outcome.hereId, slug: '' });
    if (outcome.does === 'exchange') {
      const here = plan.here.get(`${kindOf(name)} ${outcome.hereId}`) ?? new Map();
      for (const { model, here: was, there: row } of yield* differencesOf(here, there)) {
        if (was && row) layout.changed.push({ model, was, row });
        else if (was) layout.removed.push({ model, was });
        else if (row) insert(model, row, false);
      }
    }
    if (outcome.does === 'stay' && kindOf(name) === 'proposition') {
      // What stays lacks reasons that something gives which comes: those come along.
      const has = plan.here.get(`proposition ${outcome.hereId}`)?.get('Reason');
      for (const reason of plan.things.get(name)?.get('Reason')?.values() ?? []) {
        const row = withNewIds('Reason', reason, ids);
        if (wanted.has(String(reason.id)) && !has?.has(String(row.id)))
          insert('Reason', row, false);
      }
    }
  }
  for (const [model, own] of inserts) {
    for (const [at, { row, isNew }] of own.entries()) {
      if (at % ROWS_A_PAUSE === 0) yield;
      const waits = !isNew || namesOneOf(model, row, atLast);
      if (waits && 'id' in row) atLast.add(`${model} ${row.id}`);
      const into = waits ? layout.atLast : layout.beforehand;
      const there = into.get(model);
      if (there) there.push(row);
      else into.set(model, [row]);
    }
  }
  for (const list of [layout.beforehand, layout.atLast]) {
    // A theme above comes before those under it, and so does whom somebody was merged into.
    for (const [model, column] of [
      ['Theme', 'parentId'],
      ['Commentator', 'mergedIntoId'],
    ] as const) {
      const own = list.get(model);
      if (own) list.set(model, fromTheTop(own, column));
    }
    for (const debate of list.get('Debate') ?? []) {
      if (debate.referenceReadingId === null) continue;
      layout.references.push({
        debateId: String(debate.id),
        readingId: String(debate.referenceReadingId),
      });
      debate.referenceReadingId = null;
    }
  }
  nameAddresses(layout, side);
  return layout;
}

/** Rows of which each stands after the one that it names; deleted themes may lie deep. */
function fromTheTop(rows: readonly AnyRow[], column: string): AnyRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const depthOf = (row: AnyRow) => {
    let depth = 0;
    for (let above = byId.get(row[column] ?? ''); above && depth < rows.length; depth += 1) {
      above = byId.get(above[column] ?? '');
    }
    return depth;
  };
  const depths = new Map(rows.map((row) => [row, depthOf(row)]));
  return [...rows].sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0));
}

/** The keys of the reasons that something gives which comes. */
function listReasonsWanted(plan: Plan, of: Outcomes['of']): Set<string> {
  const wanted = new Set<string>();
  for (const [name, outcome] of of) {
    if (outcome.does === 'leave' || outcome.does === 'nothing' || outcome.does === 'stay') continue;
    for (const { reasonId } of plan.things.get(name)?.get('PositionReason')?.values() ?? []) {
      wanted.add(String(reasonId));
    }
  }
  return wanted;
}

/** Demonstration debates that make room go whole, but for what the archive itself has by id. */
function clear(plan: Plan, layout: Layout): void {
  for (const { rows, alone } of plan.makesRoom) {
    const debates = rows.Debate.map(({ id }): ThingName => `debate ${id}`);
    if (debates.some((name) => plan.things.has(name))) continue;
    for (const name of [...debates, ...alone]) {
      if (plan.things.has(name)) continue;
      const model = headModel(name);
      layout.cleared.set(model, [...(layout.cleared.get(model) ?? []), idIn(name)]);
    }
  }
}

function namesOneOf(model: ModelName, row: AnyRow, rows: ReadonlySet<string>): boolean {
  if (rows.size === 0) return false;
  return referencesOf(model).some(({ column, to }) => rows.has(`${to} ${row[column]}`));
}
