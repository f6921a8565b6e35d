import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { makeUniqueSlugs } from '@/lib/fields/slug';

/** `makeUniqueSlugs` among the rows of a model, with a statement or two for all of them. */
export async function uniqueSlugsIn(
  session: DatabaseSession,
  model: 'Commentator' | 'Debate' | 'Proposition' | 'Theme',
  slugs: readonly string[],
): Promise<string[]> {
  return makeUniqueSlugs(slugs, async (candidates) => {
    const rows = await session.$queryRawUnsafe<{ slug: string }[]>(
      `SELECT "slug" FROM "${model}" WHERE "slug" IN (SELECT value FROM json_each(?))`,
      JSON.stringify(candidates),
    );
    return rows.map(({ slug }) => slug);
  });
}
