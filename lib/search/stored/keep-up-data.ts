import 'server-only';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import { db, library } from '@/lib/db/client';
import { type DerivedFile, ThrownAway } from '@/lib/db/derived-file';
import type { Ask } from '@/lib/db/read-at-once';
import { saysBusy, saysDamage } from '@/lib/db/trouble';
import { type Actor, mustMay } from '@/lib/door/actor';
import { atStop } from '@/lib/door/at-stop';
import { tellFault } from '@/lib/log/fault';
import type { SearchLimit } from '@/lib/search/document';
import { listDebateDocuments, listNameDocuments } from '@/lib/search/documents-data';
import { listSearchStamps } from '@/lib/search/stamps-data';
import { exchangePart, listParts, NAMES } from '@/lib/search/stored/exchange-data';
import { openSearchFile } from '@/lib/search/stored/open-data';

/** Debates whose documents are read at once. */
const AT_ONCE = 4;

/** Up to so many quotations and turns of a text an index is there within moments, and is waited for. */
const WAITED_FOR = 20_000;
/** How long a search of a larger library waits for what changed just now, in milliseconds. */
const PATIENCE_MS = 60;
/** How long the first one after a start waits until it is known that nothing changed meanwhile. */
const FIRST_PATIENCE_MS = 2_000;
/** An index that could not be written is tried again after so long. */
const TRIED_AGAIN_MS = 60_000;
/** Who finds an index broken so soon after it was thrown away, in milliseconds, had asked the former one. */
const AT_ONCE_MS = 1_000;

type Own = {
  file: Promise<DerivedFile> | null;
  /** What the library was like when the index was last brought up to it; null: not since the start. */
  revision: string | null;
  running: Promise<void> | null;
  /** When it could not be written or was thrown away, by `performance.now`. */
  failed: number | null;
  thrownAway: number | null;
  hidden: { revision: string; parts: number[] };
  isStopping: boolean;
};

const program = globalThis as typeof globalThis & { counterpointSearch?: Own };

/** One for all bundles of the program: a page and a route ask the same index. */
function state(): Own {
  program.counterpointSearch ??= {
    file: null,
    revision: null,
    running: null,
    failed: null,
    thrownAway: null,
    hidden: { revision: '', parts: [] },
    isStopping: false,
  };
  return program.counterpointSearch;
}

function open(actor: Actor, own: Own): Promise<DerivedFile> {
  own.file ??= openSearchFile(actor).then(
    (file) => {
      atStop('the search', () => {
        own.isStopping = true;
        file.close();
      });
      return file;
    },
    (error: unknown) => {
      own.file = null;
      throw error;
    },
  );
  return own.file;
}

/**
 * Brings the index up to the library: the debates that changed are read again and exchanged in it, and the
 * rest of it stays. What a killed server had stored by then is there.
 */
export async function bringSearchUp(actor: Actor): Promise<void> {
  mustMay(actor, 'read');
  const own = state();
  // What runs already may have begun before the last change; what runs after it has not.
  for (let times = 0; times < 2 && own.revision !== (await library.revision()); times += 1) {
    if (own.running === null) {
      const running = update(actor, own).finally(() => {
        if (own.running === running) own.running = null;
      });
      own.running = running;
    }
    await own.running;
  }
}

async function update(actor: Actor, own: Own): Promise<void> {
  const revision = await library.revision();
  const file = await open(actor, own);
  const stamps = await listSearchStamps(actor);
  for (const id of (await listParts(file.read)).keys())
    if (id !== NAMES && !stamps.has(id)) await exchangePart(actor, file, id, null, []);
  await exchangePart(actor, file, NAMES, NAMES, await listNameDocuments(actor));
  // Debates that share a proposition with one that changed are found to be read again in the second round.
  for (let round = 0; round < 3; round += 1) {
    const parts = await listParts(file.read);
    const stale = [...stamps.keys()].filter((id) => parts.get(id)?.stamp !== stamps.get(id));
    for (let from = 0; from < stale.length; from += AT_ONCE) {
      const ids = stale.slice(from, from + AT_ONCE);
      const documents = await listDebateDocuments(actor, ids);
      for (const id of ids) {
        const of = documents.filter(({ debateIds }) => debateIds.includes(id));
        await exchangePart(actor, file, id, stamps.get(id) ?? '', of);
      }
      await takeBreath();
    }
    if (stale.length === 0) break;
  }
  await noteWhole(file);
  if ((await own.file) !== file) throw new ThrownAway();
  own.revision = revision;
  own.failed = null;
}

/** Whether all of the library was in the index once, so that what it finds is not a part of it. */
async function wasWhole({ read }: DerivedFile): Promise<boolean> {
  return (await read('SELECT 1 FROM "Whole" LIMIT 1')).length > 0;
}

async function noteWhole(file: DerivedFile): Promise<void> {
  if (await wasWhole(file)) return;
  await file.write((ask) => ask('INSERT INTO "Whole" VALUES (?)', new Date().toISOString()));
}

/**
 * Asks the index; one that turns out to be broken is built anew and asked once more. Where it may not be
 * asked, why.
 */
export async function askIndex<Answer extends object>(
  actor: Actor,
  question: (ask: Ask, hidden: readonly number[]) => Promise<Answer>,
): Promise<Answer | SearchLimit> {
  mustMay(actor, 'read');
  for (let times = 0; times < 2; times += 1) {
    const answer = await (async () => {
      const usable = await findUsable(actor);
      return typeof usable === 'string' ? usable : question(usable.file.read, usable.hidden);
    })().catch((error: unknown) => meetTrouble(error));
    if (answer !== 'again') return answer;
  }
  return 'building';
}

/** Why an index may not be asked; `again`: it was broken and is gone, so another is made. */
type Hindrance = SearchLimit | 'again';

/** An index that may be asked, and the parts of it whose debates went out of sight since. */
type Usable = { file: DerivedFile; hidden: readonly number[] };

/**
 * The index as soon as a search may use it. In a large library that is what stood in it before the last
 * change where the new is not there within a moment, without the debates that were deleted by it. Else
 * why it may not.
 */
async function findUsable(actor: Actor): Promise<Usable | Hindrance> {
  const own = state();
  const opened = await own.file?.catch(() => null);
  if (opened && !existsSync(opened.path)) throwAway(own, opened);
  if (own.revision !== (await library.revision())) {
    if (own.failed !== null && performance.now() - own.failed < TRIED_AGAIN_MS) return 'failed';
    const limit = await waitFor(actor, own);
    if (limit !== null) return limit;
  }
  return { file: await open(actor, own), hidden: await listHidden(actor, own) };
}

async function waitFor(actor: Actor, own: Own): Promise<Hindrance | null> {
  const whole = bringSearchUp(actor).then(
    () => null,
    (error: unknown) => meetTrouble(error),
  );
  if (!(await isLarge())) return whole;
  const isFirst = own.revision === null && (await open(actor, own).then(wasWhole, () => false));
  const patience = pause(isFirst ? FIRST_PATIENCE_MS : PATIENCE_MS, 'late' as const, {
    ref: false,
  });
  const first = await Promise.race([whole, patience]);
  if (first === 'late') return own.revision === null ? 'building' : null;
  return first;
}

/** Looked up by the last rows, without counting. */
async function isLarge(): Promise<boolean> {
  const [rows] = await db.$queryRaw<{ rows: bigint | null }[]>`
    SELECT COALESCE((SELECT MAX("rowid") FROM "Evidence"), 0)
      + COALESCE((SELECT MAX("rowid") FROM "Contribution"), 0) AS "rows"`;
  return Number(rows?.rows ?? 0) > WAITED_FOR;
}

/** The parts of debates that are out of sight by now, while they are not taken out yet. */
async function listHidden(actor: Actor, own: Own): Promise<readonly number[]> {
  const revision = await library.revision();
  if (own.revision === revision) return [];
  if (own.hidden.revision !== revision) {
    const debates = await db.debate.findMany({ where: { deletedAt: null }, select: { id: true } });
    const seen = new Set(debates.map(({ id }) => id));
    const parts = [...(await listParts((await open(actor, own)).read))].flatMap(
      ([id, { number }]) => (id === NAMES || seen.has(id) ? [] : [number]),
    );
    own.hidden = { revision, parts };
  }
  return own.hidden.parts;
}

/** Throws the index away; the next search makes a new one. */
function throwAway(own: Own, file: DerivedFile): void {
  file.throwAway();
  own.file = null;
  own.revision = null;
  // What still runs writes into a file that is gone.
  own.running = null;
}

/**
 * What a search can still do where the index could not be read or written. One that is broken is thrown
 * away, and is built anew.
 */
async function meetTrouble(error: unknown): Promise<Hindrance> {
  const own = state();
  const now = performance.now();
  if (own.isStopping || saysBusy(error)) return 'building';
  const since = own.thrownAway === null ? TRIED_AGAIN_MS : now - own.thrownAway;
  const isFirst = since >= TRIED_AGAIN_MS;
  // Several who asked the broken one at once are told so one after the other.
  if (error instanceof ThrownAway || (isBroken(error) && since < AT_ONCE_MS)) return 'again';
  if (isFirst && isBroken(error)) {
    own.thrownAway = now;
    const file = await own.file?.catch(() => null);
    if (file) throwAway(own, file);
    return 'again';
  }
  own.failed = now;
  tellFault(error);
  return 'failed';
}

/** A file that somebody exchanged while it was open lacks what was in it, or is none of ours. */
function isBroken(error: unknown): boolean {
  return saysDamage(error) || /no such (table|column)|vtable constructor/.test(String(error));
}
