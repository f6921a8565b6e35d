import {
  type AnyRow,
  keyOfRow,
  type ModelName,
  modelNames,
  modelOf,
  referencesOf,
  type ThingKind,
} from '@/lib/archive/models';
import type { Outcome, Outcomes } from '@/lib/archive/plan/outcomes';
import {
  headModel,
  headOf,
  idIn,
  kindOf,
  type LibrarySide,
  type Plan,
} from '@/lib/archive/plan/plan';
import { NewIds, withNewIds } from '@/lib/archive/plan/remap';
import { differencesOf, type Parts, type ThingName } from '@/lib/archive/plan/things';

type ByModel = Map<ModelName, AnyRow[]>;

/** What an import writes, worked out before anything is written. */
export type Layout = {
  /** Rows of new things: they can be written out of sight beforehand. */
  beforehand: ByModel;
  /** Rows that become parts of what is in sight, and rows that name such. */
  atLast: ByModel;
  changed: { model: ModelName; was: AnyRow; row: AnyRow }[];
  removed: { model: ModelName; was: AnyRow }[];
  /** Things that make room whole, with all that hangs on them: ids by model. */
  cleared: Map<ModelName, string[]>;
  /** Debates that go to the deleted things, and the addresses that they have there. */
  setAside: { id: string; slug: string }[];
  /** Addresses that are free only when the rest is done. */
  slugs: { model: ModelName; id: string; slug: string }[];
  /** The reading that the charts of a new debate show, which can only be named when it is there. */
  references: { debateId: string; readingId: string }[];
  /** The archive's readings: their quotations are as it has them. */
  readings: string[];
};

/** How many of each kind came, were exchanged, came as a copy, or were left as they are here. */
export type Done = Record<
  ThingKind,
  Record<'added' | 'exchanged' | 'copied' | 'same' | 'left', number>
>;

/**
 * Works out every row that an import writes.
 *
 * @param taken ids of parts that the library has already, as `model id`, wherever they lie there
 */
export function layOut(
  plan: Plan,
  { of }: Outcomes,
  side: LibrarySide,
  taken: ReadonlySet<string>,
  newId: () => string,
): Layout {
  const layout = emptyLayout();
  const ids = new NewIds();
  for (const [name, outcome] of of) giveIds(name, outcome, plan, taken, ids, newId);
  clear(plan, layout);
  const atLast = new Set<string>();
  const wanted = listReasonsWanted(plan, of);
  const inserts: { model: ModelName; row: AnyRow; isNew: boolean }[] = [];
  for (const [name, outcome] of of) {
    const there = mapped(plan.things.get(name), ids, outcome, name, plan);
    if (outcome.does === 'add' || outcome.does === 'copy' || outcome.does === 'set-aside') {
      for (const [model, rows] of there) {
        for (const row of rows.values()) inserts.push({ model, row, isNew: true });
      }
    }
    if (kindOf(name) === 'reading') layout.readings.push(ids.of('Reading', idIn(name)));
    if (outcome.does === 'set-aside') layout.setAside.push({ id: outcome.hereId, slug: '' });
    if (outcome.does === 'exchange') {
      const here = plan.here.get(`${kindOf(name)} ${outcome.hereId}`) ?? new Map();
      for (const { model, here: was, there: row } of differencesOf(here, there)) {
        if (was && row) layout.changed.push({ model, was, row });
        else if (was) layout.removed.push({ model, was });
        else if (row) inserts.push({ model, row, isNew: false });
      }
    }
    if (outcome.does === 'stay' && kindOf(name) === 'proposition') {
      // What stays lacks reasons that something gives which comes: those come along.
      const has = plan.here.get(`proposition ${outcome.hereId}`)?.get('Reason');
      for (const reason of plan.things.get(name)?.get('Reason')?.values() ?? []) {
        const row = withNewIds('Reason', reason, ids);
        if (wanted.has(String(reason.id)) && !has?.has(String(row.id)))
          inserts.push({ model: 'Reason', row, isNew: false });
      }
    }
  }
  const order = new Map(modelNames.map((model, at) => [model, at]));
  inserts.sort((a, b) => (order.get(a.model) ?? 0) - (order.get(b.model) ?? 0));
  for (const { model, row, isNew } of inserts) {
    const waits = !isNew || namesOneOf(model, row, atLast);
    if (waits && 'id' in row) atLast.add(`${model} ${row.id}`);
    const into = waits ? layout.atLast : layout.beforehand;
    const own = into.get(model);
    if (own) own.push(row);
    else into.set(model, [row]);
  }
  for (const list of [layout.beforehand, layout.atLast]) {
    // A theme above comes before those under it.
    const themes = list.get('Theme');
    if (themes) list.set('Theme', fromTheTop(themes));
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

/** Themes of which each stands after the one that it lies under; deleted ones may lie deep. */
function fromTheTop(themes: readonly AnyRow[]): AnyRow[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const depthOf = (theme: AnyRow) => {
    let depth = 0;
    for (let above = byId.get(theme.parentId ?? ''); above && depth < themes.length; depth += 1) {
      above = byId.get(above.parentId ?? '');
    }
    return depth;
  };
  const depths = new Map(themes.map((theme) => [theme, depthOf(theme)]));
  return [...themes].sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0));
}

function emptyLayout(): Layout {
  return {
    beforehand: new Map(),
    atLast: new Map(),
    changed: [],
    removed: [],
    cleared: new Map(),
    setAside: [],
    slugs: [],
    references: [],
    readings: [],
  };
}

/** Under which ids the rows of a thing go in. */
function giveIds(
  name: ThingName,
  outcome: Outcome,
  plan: Plan,
  taken: ReadonlySet<string>,
  ids: NewIds,
  newId: () => string,
) {
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
    for (const row of rows.values()) {
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
function mapped(
  parts: Parts | undefined,
  ids: NewIds,
  outcome: Outcome,
  name: ThingName,
  plan: Plan,
): Parts {
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
    for (const row of rows.values()) {
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

const WITH_ADDRESS = ['Debate', 'Commentator', 'Theme', 'Proposition'] as const;

/** Gives everything an address of its own: where another has it, the first of `…-2`, `…-3` that is free. */
function nameAddresses(layout: Layout, { heads }: LibrarySide): void {
  for (const model of WITH_ADDRESS) {
    const cleared = new Set(layout.cleared.get(model));
    const changes = layout.changed.filter((one) => one.model === model);
    const changedIds = new Set(changes.map(({ was }) => String(was.id)));
    const own = heads[model] as AnyRow[];
    const now = new Set(own.map(({ slug }) => String(slug)));
    const used = new Set(
      own
        .filter(({ id }) => !cleared.has(String(id)) && !changedIds.has(String(id)))
        .map(({ slug }) => String(slug)),
    );
    const asides = model === 'Debate' ? layout.setAside : [];
    for (const one of asides) {
      const slug = String(own.find(({ id }) => id === one.id)?.slug ?? one.id);
      used.delete(slug);
      one.slug = slug;
    }
    const takeFree = (wanted: string) => {
      let slug = wanted;
      for (let number = 2; used.has(slug); number += 1) slug = `${wanted}-${number}`;
      used.add(slug);
      return slug;
    };
    const rows = [
      ...changes.map(({ row }) => row),
      ...(layout.beforehand.get(model) ?? []),
      ...(layout.atLast.get(model) ?? []),
    ];
    for (const row of rows) {
      const slug = takeFree(String(row.slug));
      const id = String(row.id);
      if (now.has(slug)) {
        // Until then it has one that nobody else can have.
        row.slug = `arriving-${id}`.toLowerCase();
        layout.slugs.push({ model, id, slug });
      } else row.slug = slug;
    }
    for (const one of asides) one.slug = takeFree(one.slug);
  }
}

/** What was done, for people. */
export function countDone({ of }: Outcomes): Done {
  const none = () => ({ added: 0, exchanged: 0, copied: 0, same: 0, left: 0 });
  const done: Done = {
    debate: none(),
    reading: none(),
    commentator: none(),
    theme: none(),
    proposition: none(),
  };
  for (const [name, { does }] of of) done[kindOf(name)][COUNTED[does]] += 1;
  return done;
}

const COUNTED = {
  add: 'added',
  copy: 'copied',
  exchange: 'exchanged',
  'set-aside': 'added',
  stay: 'left',
  nothing: 'same',
  leave: 'left',
} as const satisfies Record<Outcome['does'], keyof Done[ThingKind]>;
