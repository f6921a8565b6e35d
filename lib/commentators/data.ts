import 'server-only';
import { db } from '@/lib/db/client';

/**
 * Every commentator's name, in alphabetical order, for matching and choosing; `in` is the title of
 * a debate of theirs, which tells two of one name apart, or null where there is none.
 */
export async function listCommentatorNames(): Promise<
  { id: string; name: string; in: string | null }[]
> {
  const people = await db.commentator.findMany({
    where: { deletedAt: null },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      debates: {
        where: { debate: { deletedAt: null } },
        select: { debate: { select: { title: true } } },
        orderBy: { debate: { createdAt: 'asc' } },
        take: 1,
      },
    },
  });
  return people.map(({ id, name, debates }) => ({
    id,
    name,
    in: debates[0]?.debate.title ?? null,
  }));
}
