import type { AnyRow, Rows, ThingKind } from '@/lib/archive/models';
import {
  type Difference,
  differencesOf,
  headOf,
  type InPauses,
  kindOf,
  type Parts,
  sayDifferences,
  type ThingName,
  thingsOf,
} from '@/lib/archive/plan/things';
import type { Archive } from '@/lib/archive/write';

/** What of the library an archive is held against. */
export type LibrarySide = {
  /** What the library has under the ids of the archive, and the propositions that are called alike. */
  rows: Rows;
  /** All debates, commentators, themes and propositions, without their parts. */
  heads: Heads;
  /** Demonstration debates that nobody has changed: they count as absent. */
  untouched: readonly Untouched[];
};

export type Heads = Pick<Rows, 'Debate' | 'Commentator' | 'Theme' | 'Proposition'>;

/** Such a debate with all that it uses, and which of the shared things nothing else uses. */
export type Untouched = { rows: Rows; alone: ReadonlySet<ThingName> };

/** What has to be decided by a person. */
export type Question = {
  kind: ThingKind;
  /** In the archive. */
  id: string;
  slug: string | null;
  name: string;
  /** Another content under the same id, or another id under the same name. */
  why: 'content' | 'name';
  here: { id: string; name: string };
  /** What is not the same, in words; empty where only the ids differ. */
  differs: string[];
  /** The debate that a reading is of. */
  within: string | null;
};

/** How a thing of the archive stands to the library. */
export type Standing =
  | { state: 'fresh' }
  | { state: 'same' }
  /** It differs from what nobody has changed, which counts as absent. */
  | { state: 'replaces'; differences: Difference[] }
  | { state: 'asked'; question: Question; differences: Difference[] };

export type Plan = {
  kind: Archive['kind'];
  things: Map<ThingName, Parts>;
  standings: Map<ThingName, Standing>;
  here: Map<ThingName, Parts>;
  /** Demonstration debates that make room, with what only they use. */
  makesRoom: Untouched[];
  /** Those that the archive has by their ids, with changes: they become what it has. */
  replaced: Untouched[];
};

/**
 * Holds an archive against the library: which of its things are new, the same, or to be asked about. A
 * thing is known by its id; one with another id by its name, unless the thing here has a counterpart of
 * its own in the archive. Deleted things are known by their ids alone.
 */
export function* planArchive({ kind, rows }: Archive, side: LibrarySide): InPauses<Plan> {
  const things = yield* thingsOf(rows);
  const here = yield* thingsOf(side.rows);
  const namesHere = listByName(side.heads, things);
  const absent = new Map<ThingName, Untouched>();
  for (const one of side.untouched) {
    for (const name of [...one.alone, ...debatesOf(one)]) absent.set(name, one);
  }
  const makesRoom = new Set<Untouched>();
  const replaced = new Set<Untouched>();
  const standings = new Map<ThingName, Standing>();
  const namesThere = themeNames(rows.Theme);
  for (const [name, parts] of things) {
    const head = headOf(name, parts);
    if (!head) continue;
    const own = here.get(name);
    if (own && headOf(name, own)) {
      const untouched = absent.get(name);
      const standing = yield* standingOf(name, head, own, parts, rows, untouched !== undefined);
      if (untouched && standing.state === 'replaces') replaced.add(untouched);
      standings.set(name, standing);
      continue;
    }
    const call = nameOfHead(name, head, namesThere);
    const met = call === null ? undefined : namesHere.get(call);
    if (!met) {
      standings.set(name, { state: 'fresh' });
      continue;
    }
    const absentHere = absent.get(met.name);
    if (absentHere) {
      makesRoom.add(absentHere);
      standings.set(name, { state: 'fresh' });
      continue;
    }
    // Of two things of one name in an archive only one can be the one that is here.
    namesHere.delete(call ?? '');
    standings.set(name, {
      state: 'asked',
      differences: [],
      question: {
        ...questionOf(name, head, rows),
        why: 'name',
        here: { id: String(met.row.id), name: titleOf(met.row) },
        differs: [],
      },
    });
  }
  return { kind, things, standings, here, makesRoom: [...makesRoom], replaced: [...replaced] };
}

/** A reading of an untouched demonstration debate is as absent as the debate. */
function debatesOf({ rows }: Untouched): ThingName[] {
  return [
    ...rows.Debate.map(({ id }): ThingName => `debate ${id}`),
    ...rows.Reading.map(({ id }): ThingName => `reading ${id}`),
  ];
}

function* standingOf(
  name: ThingName,
  head: AnyRow,
  own: Parts,
  parts: Parts,
  rows: Rows,
  isAbsent: boolean,
): InPauses<Standing> {
  const differences = yield* differencesOf(own, parts);
  if (differences.length === 0) return { state: 'same' };
  if (isAbsent) return { state: 'replaces', differences };
  const ownHead = headOf(name, own) ?? head;
  return {
    state: 'asked',
    differences,
    question: {
      ...questionOf(name, head, rows),
      why: 'content',
      here: { id: String(ownHead.id), name: titleOf(ownHead) },
      differs: sayDifferences(kindOf(name), differences),
    },
  };
}

function questionOf(name: ThingName, head: AnyRow, rows: Rows) {
  const within = rows.Debate.find(({ id }) => id === head.debateId);
  return {
    kind: kindOf(name),
    id: String(head.id),
    slug: typeof head.slug === 'string' ? head.slug : null,
    name: titleOf(head),
    within: within?.title ?? null,
  };
}

/** What people call a thing. */
function titleOf(head: AnyRow): string {
  return String(head.title ?? head.text ?? head.name ?? head.id);
}

type Met = { name: ThingName; row: AnyRow };

/** The library's things in sight by what they are called, but for those that the archive has by id. */
function listByName(heads: Heads, things: ReadonlyMap<ThingName, Parts>): Map<string, Met> {
  const found = new Map<string, Met>();
  const themes = themeNames(heads.Theme);
  const kinds: [ThingKind, AnyRow[]][] = [
    ['debate', heads.Debate],
    ['commentator', heads.Commentator],
    ['theme', heads.Theme],
    ['proposition', heads.Proposition],
  ];
  for (const [kind, rows] of kinds) {
    for (const row of rows) {
      const name: ThingName = `${kind} ${row.id}`;
      const call = things.has(name) ? null : nameOfHead(name, row, themes);
      if (call !== null && !found.has(call)) found.set(call, { name, row });
    }
  }
  return found;
}

function themeNames(themes: Rows['Theme']): ReadonlyMap<string, string> {
  return new Map(themes.map(({ id, name }) => [id, name]));
}

/** By what a thing is known to be called alike; null for one that has no name of its own. */
function nameOfHead(
  name: ThingName,
  head: AnyRow,
  themes: ReadonlyMap<string, string>,
): string | null {
  const kind = kindOf(name);
  if (kind === 'reading' || head.deletedAt !== null) return null;
  const above = kind === 'theme' ? (themes.get(String(head.parentId)) ?? '') : '';
  return [kind, fold(titleOf(head)), fold(above)].join('\n');
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase();
}
