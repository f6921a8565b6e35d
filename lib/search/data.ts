import 'server-only';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import { db, library } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import {
  type SearchDocument,
  type SearchKind,
  type SearchMatch,
  searchKinds,
} from '@/lib/search/document';
import { listDebateDocuments, listNameDocuments } from '@/lib/search/documents-data';
import { findNames } from '@/lib/search/names-data';
import {
  emptySearchIndex,
  exchangeDocuments,
  findMatches,
  type SearchIndex,
} from '@/lib/search/search-index';
import { listSearchStamps } from '@/lib/search/stamps-data';

/** Debates whose documents are read and indexed before others have the thread. */
const AT_ONCE = 4;
/** Documents that are indexed before others have the thread. */
const INDEXED_AT_ONCE = 200;

/** What the index holds of one debate: how it stood then, and its documents. */
type Part = { stamp: string; ids: readonly string[] };

type Held = {
  index: SearchIndex;
  /** By the debate's id. */
  parts: Map<string, Part>;
  names: ReadonlySet<string>;
  /** What the library was like when the index was last brought up to it; null: it is not whole yet. */
  revision: string | null;
};

const program = globalThis as typeof globalThis & {
  counterpointSearch?: { held: Held; running: Promise<void> | null };
};

/** One for all bundles of the program: a page and a route ask the same index. */
function state() {
  program.counterpointSearch ??= {
    held: { index: emptySearchIndex(), parts: new Map(), names: new Set(), revision: null },
    running: null,
  };
  return program.counterpointSearch;
}

/**
 * Everything that can be found, made searchable. One number says whether something changed since; then
 * the debates that did are read again and exchanged in the index, and the rest of it stays.
 */
export async function getSearchIndex(actor: Actor): Promise<SearchIndex> {
  mustMay(actor, 'read');
  const own = state();
  // What runs already may have begun before the last change; what runs after it has not.
  for (let times = 0; times < 2 && own.held.revision !== (await library.revision()); times += 1) {
    await bringUp(actor);
  }
  return own.held.index;
}

/** Up to so many quotations and turns of a text an index is there within moments, and is waited for. */
const WAITED_FOR = 20_000;
/** How long a search of a larger library waits for what changed just now, in milliseconds. */
const PATIENCE_MS = 60;

/**
 * The index as soon as a search may use it. In a large library that is what stood in it before the last
 * change where the new is not there within a moment; null while it is built for the first time.
 */
async function findSearchIndex(actor: Actor): Promise<SearchIndex | null> {
  const whole = getSearchIndex(actor);
  const { held } = state();
  if (held.revision === null ? !(await isLarge()) : held.index.documents.size < WAITED_FOR) {
    return whole;
  }
  whole.catch(() => {
    // Whoever asks next begins anew, and is told.
  });
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  return (await Promise.race([whole, patience])) ?? (held.revision === null ? null : held.index);
}

/**
 * What a query finds, best first. While the index of a large library is built for the first time, titles
 * and names are searched, and `building` says so.
 */
export async function findInLibrary(
  actor: Actor,
  query: string,
  kinds: readonly SearchKind[] = searchKinds,
): Promise<{ matches: SearchMatch[]; building: boolean }> {
  mustMay(actor, 'read');
  const index = await findSearchIndex(actor);
  return index === null
    ? { matches: await findNames(actor, query, kinds), building: true }
    : { matches: findMatches(index, query, { kinds }), building: false };
}

/** Looked up by the last rows, without counting. */
async function isLarge(): Promise<boolean> {
  const [rows] = await db.$queryRaw<{ rows: bigint | null }[]>`
    SELECT COALESCE((SELECT MAX("rowid") FROM "Evidence"), 0)
      + COALESCE((SELECT MAX("rowid") FROM "Contribution"), 0) AS "rows"`;
  return Number(rows?.rows ?? 0) > WAITED_FOR;
}

/** Brings the index up to the library, once for all who wait for it. */
function bringUp(actor: Actor): Promise<void> {
  const own = state();
  own.running ??= update(actor, own.held).finally(() => {
    own.running = null;
  });
  return own.running;
}

async function update(actor: Actor, held: Held): Promise<void> {
  const revision = await library.revision();
  const stamps = await listSearchStamps(actor);
  const names = await listNameDocuments(actor);
  await exchange(held.index, held.names, names);
  held.names = new Set(names.map(({ id }) => id));

  const gone = [...held.parts.keys()].filter((id) => !stamps.has(id));
  const stale = [...stamps.keys()].filter((id) => held.parts.get(id)?.stamp !== stamps.get(id));
  // A proposition of several debates names all of them: with one of them the others are read again.
  const others = shareWith(held, [...gone, ...stale]).filter((id) => stamps.has(id));
  for (const id of gone) await exchangePart(held, id, null, []);
  const wanted = [...new Set([...stale, ...others])];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const ids = wanted.slice(from, from + AT_ONCE);
    const documents = await listDebateDocuments(actor, ids);
    for (const id of ids) {
      const of = documents.filter(({ debateIds }) => debateIds.includes(id));
      await exchangePart(held, id, stamps.get(id) ?? '', of);
    }
    await takeBreath();
  }
  held.revision = revision;
}

/** The debates that have a document in common with some. */
function shareWith(held: Held, debateIds: readonly string[]): string[] {
  const found = new Set<string>();
  for (const debateId of debateIds) {
    for (const id of held.parts.get(debateId)?.ids ?? []) {
      const of = held.index.documents.get(id)?.debateIds ?? [];
      if (of.length > 1) for (const other of of) found.add(other);
    }
  }
  return [...found];
}

/** Puts what is known of a debate in the place of what was; `stamp` null: the debate is gone. */
async function exchangePart(
  held: Held,
  debateId: string,
  stamp: string | null,
  documents: readonly SearchDocument[],
): Promise<void> {
  const before = held.parts.get(debateId)?.ids ?? [];
  // Kept as lists, which take less; as sets while they are looked into.
  const sets = new Map<string, ReadonlySet<string>>();
  const idsIn = (other: string) => {
    const ids = sets.get(other) ?? new Set(held.parts.get(other)?.ids);
    sets.set(other, ids);
    return ids;
  };
  const elsewhere = (id: string) =>
    (held.index.documents.get(id)?.debateIds ?? []).some(
      (other) => other !== debateId && idsIn(other).has(id),
    );
  await exchange(
    held.index,
    before.filter((id) => !elsewhere(id)),
    documents,
  );
  if (stamp === null) held.parts.delete(debateId);
  else held.parts.set(debateId, { stamp, ids: documents.map(({ id }) => id) });
}

/** Puts documents in the place of those of the ids, a few at a time. */
async function exchange(
  index: SearchIndex,
  before: Iterable<string>,
  documents: readonly SearchDocument[],
): Promise<void> {
  const now = new Set(documents.map(({ id }) => id));
  const gone = [...before].filter((id) => !now.has(id));
  for (let from = 0; from < Math.max(gone.length, documents.length); from += INDEXED_AT_ONCE) {
    const until = from + INDEXED_AT_ONCE;
    exchangeDocuments(index, gone.slice(from, until), documents.slice(from, until));
    if (until < documents.length) await takeBreath();
  }
}
