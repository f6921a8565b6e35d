import 'server-only';
import { readNamesakesIn } from '@/lib/commentators/namesakes-data';
import { type BulkRow, insertInBulk } from '@/lib/db/arriving/in-bulk';
import { newId } from '@/lib/db/arriving/new-id';
import { uniqueSlugsIn } from '@/lib/db/arriving/unique-slugs';
import type { DatabaseSession } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import type { NewDebate } from '@/lib/debates/schema';
import { type Actor, mustMay } from '@/lib/door/actor';
import { Refusal } from '@/lib/door/refusal';
import { idFromKey } from '@/lib/fields/schema';
import { makeSlug, makeUniqueSlug } from '@/lib/fields/slug';
import { debateTopic } from '@/lib/live/topic';

/**
 * Writes a debate with its source, commentators and contributions, and an empty reference reading:
 * all of it or nothing.
 *
 * @throws Refusal where a commentator's id is unknown
 */
export async function createDebate(
  actor: Actor,
  input: NewDebate,
): Promise<{ id: string; slug: string; readingId: string; commentatorIds: Map<string, string> }> {
  mustMay(actor, 'import');
  return inTransaction(
    async (session, touches) => {
      const made = await createDebateIn(session, input);
      touches(debateTopic(made.id));
      return made;
    },
    { timeout: 60_000 },
  );
}

/** Where an import is: its address, or the address of another debate with its title. */
export type StoredImport =
  | { slug: string }
  /** Null: it was stored with this key before, and is deleted. */
  | { taken: string | null }
  /** Names of people who are in the library already, of whom it was not said who is meant. */
  | { namesakes: string[] };

/**
 * Stores a debate that a person brings in, once: with a key that was used before, the debate of then is
 * found. Nothing is stored where another debate has its title, nor where a new commentator has the name
 * of one who is in the library and it was not said that two are kept.
 *
 * @throws Refusal where the key is of another import, or a commentator's id is unknown
 */
export async function storeImport(actor: Actor, input: NewDebate): Promise<StoredImport> {
  mustMay(actor, 'import');
  return inTransaction(
    async (session, touches): Promise<StoredImport> => {
      const made =
        input.key === undefined
          ? null
          : await session.debate.findUnique({
              where: { id: input.key },
              select: { slug: true, title: true, deletedAt: true },
            });
      if (made && made.title !== input.debate.title) {
        throw new Refusal(`This was imported already, as “${made.title}”: find it in the library.`);
      }
      if (made) return made.deletedAt === null ? { slug: made.slug } : { taken: null };
      const same = await findDebateByTitleIn(session, input.debate.title);
      if (same) return { taken: same.slug };
      const unsaid = input.commentators.filter(({ id, keepTwo }) => id === null && !keepTwo);
      const find = await readNamesakesIn(session);
      const namesakes = unsaid.flatMap(({ name }) => find(name)?.name ?? []);
      if (namesakes.length > 0) return { namesakes };
      const { id, slug } = await createDebateIn(session, input);
      touches(debateTopic(id));
      return { slug };
    },
    { timeout: 60_000 },
  );
}

/** The debate that has this title, whatever its case, or null. */
async function findDebateByTitleIn(
  session: DatabaseSession,
  title: string,
): Promise<{ slug: string } | null> {
  const rows = await session.debate.findMany({
    where: { deletedAt: null },
    select: { slug: true, title: true },
  });
  const wanted = title.toLocaleLowerCase();
  return rows.find((row) => row.title.toLocaleLowerCase() === wanted) ?? null;
}

/** `createDebate` as a part of a larger transaction. */
export async function createDebateIn(session: DatabaseSession, input: NewDebate) {
  const named = new Set(input.commentators.flatMap(({ id }) => id ?? []));
  const known = await session.commentator.count({
    where: { id: { in: [...named] }, deletedAt: null },
  });
  if (known < named.size) {
    throw new Refusal('A commentator who was chosen is not in the library any more: choose again.');
  }
  const slug = await makeUniqueSlug(
    input.slug ?? makeSlug(input.debate.title, 'debate'),
    async (candidate) => (await session.debate.count({ where: { slug: candidate } })) > 0,
  );
  const debate = await session.debate.create({
    data: {
      ...input.debate,
      ...idFromKey(input.key),
      slug,
      sources: { create: input.source },
      readings: { create: { name: 'Reference reading' } },
    },
    include: { sources: true, readings: true },
  });
  const reading = debate.readings[0];
  const source = debate.sources[0];
  if (!reading || !source) throw new Error('createDebate: the reading or the source is missing.');
  await session.debate.update({
    where: { id: debate.id },
    data: { referenceReadingId: reading.id },
  });
  const commentatorIds = await createCommentatorsIn(session, input.commentators);
  const members = new Map<string, BulkRow<'DebateCommentator'>>();
  for (const [order, { key, affiliation, role }] of input.commentators.entries()) {
    const commentatorId = commentatorIds.get(key) ?? '';
    if (members.has(commentatorId)) continue;
    members.set(commentatorId, { debateId: debate.id, commentatorId, order, affiliation, role });
  }
  await insertInBulk(session, 'DebateCommentator', [...members.values()]);
  await insertInBulk(
    session,
    'Contribution',
    input.contributions.map((contribution, order) => ({
      debateId: debate.id,
      sourceId: source.id,
      commentatorId:
        contribution.commentator === null
          ? null
          : (commentatorIds.get(contribution.commentator) ?? null),
      order,
      kind: contribution.kind,
      speaker: contribution.speaker,
      text: contribution.text?.normalize('NFC') ?? null,
    })),
  );
  return { id: debate.id, slug, readingId: reading.id, commentatorIds };
}

/** The ids of commentators by their keys; those that are new are written. */
async function createCommentatorsIn(
  session: DatabaseSession,
  entries: NewDebate['commentators'],
): Promise<Map<string, string>> {
  const fresh = entries.filter(({ id }) => id === null);
  const slugs = await uniqueSlugsIn(
    session,
    'Commentator',
    fresh.map(({ name }) => makeSlug(name, 'commentator')),
  );
  const made = fresh.map(({ name, description }, at) => ({
    id: newId(),
    slug: slugs[at] ?? '',
    name,
    description,
  }));
  await insertInBulk(session, 'Commentator', made);
  return new Map([
    ...entries.map(({ key, id }) => [key, id ?? ''] as const),
    ...fresh.map(({ key }, at) => [key, made[at]?.id ?? ''] as const),
  ]);
}
