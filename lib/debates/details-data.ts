import 'server-only';
import { isSameName, namesakeFinder } from '@/lib/commentators/namesakes';
import { readPeopleIn } from '@/lib/commentators/namesakes-data';
import { type DatabaseSession, db } from '@/lib/db/client';
import { PERSON_IN_SIGHT } from '@/lib/db/in-sight';
import { inTransaction } from '@/lib/db/transaction';
import type { DebateDetailsInput } from '@/lib/debates/schema';
import { type Actor, mustMay } from '@/lib/door/actor';
import { PAGE_ROWS } from '@/lib/fields/page-of';
import { idsIn, topicsAround } from '@/lib/live/revisions-data';
import { renameInQuotations } from '@/lib/positions/whose-words-data';

/** A debate's details as the form shows them: every field a text. */
export type DetailsView = {
  id: string;
  slug: string;
  /** When it was last changed, as an ISO time. */
  seen: string;
  debate: Record<'title' | 'question' | 'description' | 'date' | 'language', string>;
  source: Record<'title' | 'publisher' | 'url' | 'date' | 'licenceNote', string>;
  commentators: {
    id: string;
    slug: string;
    name: string;
    affiliation: string;
    role: string;
    /** Where a picture of the commentator is; empty where none is known. */
    photoUrl: string;
    /** In how many debates the name stands, this one included. */
    debates: number;
  }[];
  /** How many commentators there are, those included that were not asked for. */
  allCommentators: number;
};

/**
 * What can be mended of a debate, or null where there is none.
 *
 * @param most so many of its commentators are wanted, the first in its order; what is saved of them leaves the others as they are
 */
export async function getDebateDetails(
  actor: Actor,
  slug: string,
  most: number = PAGE_ROWS,
): Promise<DetailsView | null> {
  mustMay(actor, 'read');
  const row = await db.debate.findFirst({
    where: { slug, deletedAt: null },
    include: {
      sources: { orderBy: { order: 'asc' }, take: 1 },
      _count: { select: { commentators: { where: PERSON_IN_SIGHT } } },
      commentators: {
        where: PERSON_IN_SIGHT,
        orderBy: { order: 'asc' },
        take: most,
        include: {
          commentator: {
            select: {
              slug: true,
              name: true,
              photoUrl: true,
              _count: { select: { debates: true } },
            },
          },
        },
      },
    },
  });
  if (!row) return null;
  const source = row.sources[0];
  return {
    id: row.id,
    slug: row.slug,
    seen: row.updatedAt.toISOString(),
    debate: {
      title: row.title,
      question: row.question,
      description: row.description,
      date: row.date ?? '',
      language: row.language,
    },
    source: {
      title: source?.title ?? '',
      publisher: source?.publisher ?? '',
      url: source?.url ?? '',
      date: source?.date ?? '',
      licenceNote: source?.licenceNote ?? '',
    },
    commentators: row.commentators.map((entry) => ({
      id: entry.commentatorId,
      slug: entry.commentator.slug,
      name: entry.commentator.name,
      affiliation: entry.affiliation,
      role: entry.role,
      photoUrl: entry.commentator.photoUrl ?? '',
      debates: entry.commentator._count.debates,
    })),
    allCommentators: row._count.commentators,
  };
}

export type DetailsProblem = 'gone' | 'changed-meanwhile' | 'not-theirs';

/** By the place in the form, whose name stands in the library already. */
export type Namesakes = { namesakes: Record<number, string> };

/**
 * Writes a debate's details: all or nothing. Refused where a commentator is not of this debate, or where
 * the details changed since they were seen, but for this very save, or where a new name is that of
 * somebody else of the library and it was not said that two are kept. The debate's address stays as it
 * is, so that links to it go on working.
 */
export async function saveDebateDetails(
  actor: Actor,
  input: DebateDetailsInput,
): Promise<DetailsProblem | Namesakes | null> {
  mustMay(actor, 'manage');
  return inTransaction(async (session, touches) => {
    touches(...(await topicsAround(session, input.id, idsIn(input.commentators))));
    const row = await session.debate.findFirst({
      where: { id: input.id, deletedAt: null },
      select: {
        updatedAt: true,
        sources: { orderBy: { order: 'asc' }, take: 1 },
        commentators: { select: { commentatorId: true, commentator: { select: { name: true } } } },
      },
    });
    if (!row) return 'gone';
    const names = new Map(
      row.commentators.map(({ commentatorId, commentator }) => [commentatorId, commentator.name]),
    );
    const own = new Set(names.keys());
    if (input.commentators.some(({ id }) => !own.has(id))) return 'not-theirs';
    if (row.updatedAt.toISOString() !== input.seen) {
      return (await isStored(session, input)) ? null : 'changed-meanwhile';
    }
    const namesakes = await findNamesakes(session, input.commentators);
    if (namesakes) return namesakes;
    await session.debate.update({ where: { id: input.id }, data: input.debate });
    const source = row.sources[0];
    if (source) await session.source.update({ where: { id: source.id }, data: input.source });
    else await session.source.create({ data: { ...input.source, debateId: input.id } });
    for (const { id, name, affiliation, role, photoUrl } of input.commentators) {
      await session.debateCommentator.update({
        where: { debateId_commentatorId: { debateId: input.id, commentatorId: id } },
        data: { affiliation, role },
      });
      await session.commentator.update({
        where: { id },
        data: { name, ...(photoUrl === undefined ? {} : { photoUrl }) },
      });
      const before = names.get(id) ?? name;
      if (before !== name) await renameInQuotations(session, { id, name: before }, name);
    }
    return null;
  });
}

/** Which new names are those of others, as the library will be after the save; null where none is. */
async function findNamesakes(
  session: DatabaseSession,
  entries: DebateDetailsInput['commentators'],
): Promise<Namesakes | null> {
  const people = await readPeopleIn(session);
  const stored = new Map(people.map(({ id, name }) => [id, name]));
  const given = new Map(entries.map(({ id, name }) => [id, name]));
  const isNew = ({ id, name }: { id: string; name: string }) =>
    !isSameName(name, stored.get(id) ?? '');
  if (!entries.some((one) => isNew(one) && !one.keepTwo)) return null;
  const findOther = namesakeFinder(
    people.map(({ id, name }) => ({ id, name: given.get(id) ?? name })),
  );
  const namesakes: Record<number, string> = {};
  for (const [index, one] of entries.entries()) {
    const other = isNew(one) && !one.keepTwo ? findOther(one.name, one.id) : null;
    if (other) namesakes[index] = other.name;
  }
  return Object.keys(namesakes).length > 0 ? { namesakes } : null;
}

/** Whether the details are stored as they are asked for: by this very save, whose answer was lost. */
async function isStored(session: DatabaseSession, input: DebateDetailsInput): Promise<boolean> {
  const row = await session.debate.findUnique({
    where: { id: input.id },
    include: {
      sources: { orderBy: { order: 'asc' }, take: 1 },
      commentators: { include: { commentator: true } },
    },
  });
  const source = row?.sources[0];
  if (!row || !source) return false;
  const people = new Map(
    row.commentators.map(({ commentatorId, affiliation, role, commentator }) => [
      commentatorId,
      { affiliation, role, name: commentator.name, photoUrl: commentator.photoUrl },
    ]),
  );
  return (
    holds(row, input.debate) &&
    holds(source, input.source) &&
    input.commentators.every(({ id, ...asked }) => {
      const stored = people.get(id);
      const { keepTwo: _, ...kept } = asked;
      return stored !== undefined && holds(stored, kept);
    })
  );
}

/** Whether a row holds what is asked for; what is left out is not asked for. */
function holds(stored: Record<string, unknown>, asked: Record<string, unknown>): boolean {
  return Object.entries(asked).every(
    ([name, value]) => value === undefined || stored[name] === value,
  );
}
