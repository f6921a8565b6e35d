import 'server-only';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';

/** What an address can say after its question mark. */
type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The parameters that name commentators by their addresses. */
const NAMING = ['who', 'by', 'add', 'instead'];

/**
 * What stands after the question mark of an address that names somebody who was merged into another
 * since, with the other in their place; null where it names nobody of these. One question where the
 * address names commentators, none where it does not.
 */
export async function findCurrentQuery(actor: Actor, query: Query): Promise<string | null> {
  mustMay(actor, 'read');
  const named = NAMING.flatMap((name) => slugsOf(query[name]));
  if (named.length === 0) return null;
  const rows = await db.commentator.findMany({
    where: {
      slug: { in: named },
      deletedAt: { not: null },
      mergedInto: { deletedAt: null },
    },
    select: { slug: true, mergedInto: { select: { slug: true } } },
  });
  if (rows.length === 0) return null;
  const current = new Map(rows.map((row) => [row.slug, row.mergedInto?.slug ?? row.slug]));
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (!NAMING.includes(name)) {
      for (const one of [value ?? []].flat()) address.append(name, one);
      continue;
    }
    const slugs = slugsOf(value).map((slug) => current.get(slug) ?? slug);
    if (slugs.length > 0) address.set(name, [...new Set(slugs)].join(','));
  }
  return address.toString();
}

function slugsOf(value: string | string[] | undefined): string[] {
  return [value ?? []].flat().flatMap((one) => one.split(',').filter(Boolean));
}
