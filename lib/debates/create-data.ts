import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import type { NewDebate } from '@/lib/debates/schema';
import { makeSlug, makeUniqueSlug } from '@/lib/fields/slug';

/**
 * Writes a debate with its source, commentators and contributions, and an empty reference reading:
 * all of it or nothing.
 *
 * @throws Error where a commentator's id is unknown
 */
export async function createDebate(
  input: NewDebate,
): Promise<{ id: string; slug: string; readingId: string; commentatorIds: Map<string, string> }> {
  return inTransaction((session) => createDebateIn(session, input), { timeout: 60_000 });
}

/** `createDebate` as a part of a larger transaction. */
export async function createDebateIn(session: DatabaseSession, input: NewDebate) {
  const slug = await makeUniqueSlug(
    input.slug ?? makeSlug(input.debate.title, 'debate'),
    async (candidate) => (await session.debate.count({ where: { slug: candidate } })) > 0,
  );
  const debate = await session.debate.create({
    data: {
      ...input.debate,
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
  const commentatorIds = new Map<string, string>();
  for (const [order, entry] of input.commentators.entries()) {
    const id = entry.id ?? (await createCommentatorIn(session, entry));
    commentatorIds.set(entry.key, id);
    await session.debateCommentator.upsert({
      where: { debateId_commentatorId: { debateId: debate.id, commentatorId: id } },
      create: {
        debateId: debate.id,
        commentatorId: id,
        order,
        affiliation: entry.affiliation,
        role: entry.role,
      },
      update: {},
    });
  }
  await session.contribution.createMany({
    data: input.contributions.map((contribution, order) => ({
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
  });
  return { id: debate.id, slug, readingId: reading.id, commentatorIds };
}

async function createCommentatorIn(
  session: DatabaseSession,
  entry: { name: string; description: string },
): Promise<string> {
  const slug = await makeUniqueSlug(
    makeSlug(entry.name, 'commentator'),
    async (candidate) => (await session.commentator.count({ where: { slug: candidate } })) > 0,
  );
  const row = await session.commentator.create({
    data: { slug, name: entry.name, description: entry.description },
  });
  return row.id;
}
