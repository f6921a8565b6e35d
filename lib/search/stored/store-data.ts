import 'server-only';
import { createHash } from 'node:crypto';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import type { Ask } from '@/lib/db/read-at-once';
import type { SearchDocument } from '@/lib/search/document';
import { isWrittenKey, toIndexKey } from '@/lib/search/index-keys';
import { numberOf } from '@/lib/search/stored/numbers';
import { tokenise } from '@/lib/search/tokens';

/** Documents that are stored or taken out before others have the thread. */
const AT_ONCE = 100;

/** Taking out costs more. */
const REMOVED_AT_ONCE = 40;

const HASH_LENGTH = 12;

/** Words that are shorter are in no other spelling of one that is looked for. */
const SHORTEST_TERM = 3;

/** A document that is to be stored, and what tells it from another of its id: by what it is found, and all of it. */
export type Coming = { document: SearchDocument; shown: string; words: string; hash: string };

/** Makes a document ready to be compared with what is stored. */
export function toComing(document: SearchDocument): Coming {
  const { kind, title, text, debateIds } = document;
  const shown = JSON.stringify(document);
  const words = hashOf(JSON.stringify([kind, title, text, debateIds]));
  return { document, shown, words, hash: words + hashOf(shown) };
}

const hashOf = (text: string) =>
  createHash('sha1').update(text).digest('base64url').slice(0, HASH_LENGTH);

/** Whether what is stored under a hash is found by the same words in the same debates. */
export const isFoundAlike = (hash: string, { words }: Coming) => hash.startsWith(words);

/** Exchanges what is shown of documents, by their numbers. */
export async function renew(ask: Ask, renewed: ReadonlyMap<number, Coming>): Promise<void> {
  const all = [...renewed];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await ask(
      `UPDATE "Document" SET "hash" = "new"."value" ->> 1, "shown" = "new"."value" ->> 2
        FROM json_each(?) AS "new" WHERE "Document"."number" = "new"."value" ->> 0`,
      JSON.stringify(
        all.slice(from, from + AT_ONCE).map(([number, { hash, shown }]) => [number, hash, shown]),
      ),
    );
    await takeBreath();
  }
}

/** Takes documents out of the index, by their numbers. */
export async function remove(ask: Ask, numbers: readonly number[]): Promise<void> {
  const sorted = [...numbers].sort((a, b) => a - b);
  for (let from = 0; from < sorted.length; from += REMOVED_AT_ONCE) {
    const some = JSON.stringify(sorted.slice(from, from + REMOVED_AT_ONCE));
    const these = 'IN (SELECT "value" FROM json_each(?))';
    await ask(`DELETE FROM "Words" WHERE "rowid" ${these}`, some);
    await ask(`DELETE FROM "Place" WHERE "document" ${these}`, some);
    await ask(`DELETE FROM "Document" WHERE "number" ${these}`, some);
    await takeBreath();
  }
}

/** A document with its words as the index has them, a space apart. */
export type Ready = Coming & {
  number: number;
  part: number;
  title: string;
  text: string;
  places: string[];
};

/** Folds the words of a document and numbers it. O(its words). */
export function prepare(
  coming: Coming,
  debateId: string,
  part: number,
  free: Generator<number, never>,
): Ready {
  const { kind, title, text, debateIds } = coming.document;
  const keys = { title: keysOf(title), text: keysOf(text) };
  const places = [...new Set(debateIds)].filter((id) => id !== debateId);
  const number = numberOf({
    kind,
    words: keys.title.length + keys.text.length,
    elsewhere: places.length > 0,
    part,
    serial: free.next().value,
  });
  return {
    ...coming,
    number,
    part,
    places,
    title: keys.title.join(' '),
    text: keys.text.join(' '),
  };
}

const keysOf = (text: string) => tokenise(text).map(({ term }) => toIndexKey(term));

/** Stores documents, in the order of their numbers: SQLite gathers words as long as numbers grow. */
export async function store(ask: Ask, documents: readonly Ready[]): Promise<void> {
  const sorted = [...documents].sort((a, b) => a.number - b.number);
  const known = new Set<string>();
  for (let from = 0; from < sorted.length; from += AT_ONCE) {
    const some = sorted.slice(from, from + AT_ONCE);
    await ask(
      `INSERT INTO "Words" ("rowid", "title", "text")
        SELECT "value" ->> 0, "value" ->> 1, "value" ->> 2 FROM json_each(?)`,
      JSON.stringify(some.map(({ number, title, text }) => [number, title, text])),
    );
    await ask(
      `INSERT INTO "Document" ("number", "id", "part", "hash", "shown")
        SELECT "value" ->> 0, "value" ->> 1, "value" ->> 2, "value" ->> 3, "value" ->> 4
        FROM json_each(?)`,
      JSON.stringify(
        some.map(({ number, part, document, hash, shown }) => [
          number,
          document.id,
          part,
          hash,
          shown,
        ]),
      ),
    );
    const places = some.flatMap(({ number, places }) => places.map((id) => [number, id]));
    if (places.length > 0) {
      await ask(
        `INSERT INTO "Place" SELECT "value" ->> 0, "value" ->> 1 FROM json_each(?)`,
        JSON.stringify(places),
      );
    }
    await storeTerms(ask, known, some);
    await takeBreath();
  }
}

async function storeTerms(
  ask: Ask,
  known: Set<string>,
  documents: readonly Ready[],
): Promise<void> {
  const terms = new Set(
    documents
      .flatMap(({ title, text }) => `${title} ${text}`.split(' '))
      .filter((key) => key.length >= SHORTEST_TERM && !isWrittenKey(key) && !known.has(key)),
  );
  for (const term of terms) known.add(term);
  if (terms.size === 0) return;
  await ask(
    `INSERT OR IGNORE INTO "Term" SELECT "value" ->> 0, "value" ->> 1 FROM json_each(?)`,
    JSON.stringify([...terms].map((term) => [term.length, term])),
  );
}
