import 'server-only';
import { inBreaths } from '@/lib/db/arriving/in-breaths';
import type { DerivedFile } from '@/lib/db/derived-file';
import type { Ask } from '@/lib/db/read-at-once';
import { type Actor, mustMay } from '@/lib/door/actor';
import type { SearchDocument } from '@/lib/search/document';
import { serialOf } from '@/lib/search/stored/numbers';
import { FIND_PROPOSITIONS } from '@/lib/search/stored/open-data';
import {
  type Coming,
  isFoundAlike,
  prepare,
  type Ready,
  remove,
  renew,
  store,
  toComing,
} from '@/lib/search/stored/store-data';

/** The part of what stands in many debates: names of people and themes. */
export const NAMES = '';

/** What is stored of each part was so when it had this stamp; '' where it has to be read again. */
export async function listParts(ask: Ask): Promise<Map<string, { number: number; stamp: string }>> {
  const rows = await ask('SELECT "number", "debateId", "stamp" FROM "Part"');
  return new Map(
    rows.map(({ number, debateId, stamp }) => [
      String(debateId),
      { number: Number(number), stamp: String(stamp) },
    ]),
  );
}

/**
 * Puts what is known of a part in the place of what was, all of it or nothing; what stays the same is left
 * alone, and so are the words of what is only shown otherwise. Debates with which it shared a document that
 * it does not name any more are marked to be read again.
 *
 * @param stamp null: the part is gone
 */
export async function exchangePart(
  actor: Actor,
  file: DerivedFile,
  debateId: string,
  stamp: string | null,
  documents: readonly SearchDocument[],
): Promise<void> {
  mustMay(actor, 'read');
  await file.write(async (ask) => {
    await ask(
      `INSERT INTO "Part" ("debateId", "stamp") VALUES (?1, ?2)
        ON CONFLICT DO UPDATE SET "stamp" = ?2`,
      debateId,
      stamp ?? '',
    );
    const [row] = await ask('SELECT "number" FROM "Part" WHERE "debateId" = ?', debateId);
    const part = Number(row?.number);
    const kept = await listKept(ask, part);
    const ids = new Set(documents.map(({ id }) => id));
    const come = new Map<string, Coming>();
    const renewed = new Map<number, Coming>();
    for await (const one of inBreaths(documents, toComing)) {
      const before = kept.get(one.document.id);
      if (before?.hash === one.hash) continue;
      if (before && isFoundAlike(before.hash, one)) renewed.set(before.number, one);
      else come.set(one.document.id, one);
    }
    await renew(ask, renewed);
    if (debateId !== NAMES) await markOthers(ask, debateId, part, ids);
    const gone = [...kept].flatMap(([id, { number }]) =>
      !ids.has(id) || come.has(id) ? [number] : [],
    );
    await remove(ask, [...gone, ...(await findElsewhere(ask, part, come.keys()))]);
    const free = freeSerials(kept, come);
    const ready: Ready[] = [];
    for await (const one of inBreaths(come.values(), (coming) =>
      prepare(coming, debateId, part, free),
    ))
      ready.push(one);
    await store(ask, ready);
    if (stamp === null) await ask('DELETE FROM "Part" WHERE "number" = ?', part);
  });
}

type Kept = Map<string, { number: number; hash: string }>;

/** In one text, which costs a fraction of as many rows. */
async function listKept(ask: Ask, part: number): Promise<Kept> {
  const [row] = await ask(
    `SELECT group_concat("number" || ' ' || "hash" || ' ' || "id", char(10)) AS "kept"
      FROM "Document" WHERE "part" = ?`,
    part,
  );
  const kept: Kept = new Map();
  for (const line of String(row?.kept ?? '').split('\n')) {
    const [number = '', hash = '', ...id] = line.split(' ');
    if (hash !== '') kept.set(id.join(' '), { number: Number(number), hash });
  }
  return kept;
}

/** Has those debates read again that share with this one what it is not told of any more. */
async function markOthers(
  ask: Ask,
  debateId: string,
  part: number,
  ids: ReadonlySet<string>,
): Promise<void> {
  const here = await ask(
    `SELECT "id", "number" FROM "Document" WHERE "part" = ? AND ("number" >> 40) & 1`,
    part,
  );
  const elsewhere = await ask(
    `SELECT "Document"."id", "Document"."number" FROM "Place"
      JOIN "Document" ON "Document"."number" = "Place"."document"
      JOIN "Part" ON "Part"."number" = "Document"."part"
      WHERE "Place"."debateId" = ? AND "Part"."debateId" <> ?`,
    debateId,
    NAMES,
  );
  for (const { id, number } of [...here, ...elsewhere]) {
    if (ids.has(String(id))) continue;
    await ask(
      `UPDATE "Part" SET "stamp" = '' WHERE "number" <> ?1 AND (
        "number" = (SELECT "part" FROM "Document" WHERE "number" = ?2)
        OR "debateId" IN (SELECT "debateId" FROM "Place" WHERE "document" = ?2)
      )`,
      part,
      Number(number),
    );
    await ask(
      'DELETE FROM "Place" WHERE "document" = ? AND "debateId" = ?',
      Number(number),
      debateId,
    );
  }
}

/** Propositions that another part has until now. */
async function findElsewhere(ask: Ask, part: number, ids: Iterable<string>): Promise<number[]> {
  const propositions = [...ids].filter((id) => id.startsWith('proposition:'));
  const rows = await ask(
    `${FIND_PROPOSITIONS} AND "part" <> ?`,
    JSON.stringify(propositions),
    part,
  );
  return rows.map(({ number }) => Number(number));
}

/** Serials that no document has which stays. */
function* freeSerials(kept: Kept, come: ReadonlyMap<string, unknown>): Generator<number, never> {
  const taken = new Set<number>();
  for (const [id, { number }] of kept) if (!come.has(id)) taken.add(serialOf(number));
  for (let serial = 0; ; serial += 1) if (!taken.has(serial)) yield serial;
}
