import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';
import { ARRIVED } from '@/lib/db/in-sight';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { idFromKey } from '@/lib/fields/schema';
import { makeSlug, makeUniqueSlug } from '@/lib/fields/slug';
import type { NewTheme } from '@/lib/themes/schema';
import { themeLabels } from '@/lib/themes/theme-labels';
import { byPlace } from '@/lib/themes/tree-plan';
import { writtenTheme } from '@/lib/themes/written-themes';

/**
 * The theme of this name under this parent: the one that is there (brought back where it was
 * deleted), or a new one.
 *
 * @throws Error where the parent is itself under another theme: the tree is two levels deep
 */
export async function findOrCreateTheme(
  actor: Actor,
  input: NewTheme,
): Promise<{ id: string; slug: string }> {
  mustMay(actor, 'arrange');
  return inTransaction((session, touches) => {
    // Nothing stands under it yet.
    touches();
    return findOrCreateThemeIn(session, input);
  });
}

/** `findOrCreateTheme` as a part of a larger transaction; `isNew`: it was not among the themes before. */
export async function findOrCreateThemeIn(session: DatabaseSession, input: NewTheme) {
  const same = await session.theme.findFirst({
    where: { name: input.name, parentId: input.parentId, ...ARRIVED },
  });
  if (same) {
    if (same.deletedAt !== null) {
      await session.theme.update({ where: { id: same.id }, data: { deletedAt: null } });
    }
    return { id: same.id, slug: same.slug, isNew: same.deletedAt !== null };
  }
  if (input.parentId !== null) {
    const parent = await session.theme.findUnique({ where: { id: input.parentId } });
    if (!parent || parent.parentId !== null) {
      throw new Error(`The theme “${input.name}” cannot stand there: themes are two levels deep.`);
    }
  }
  const slug = await makeUniqueSlug(
    makeSlug(input.name, 'theme'),
    async (candidate) => (await session.theme.count({ where: { slug: candidate } })) > 0,
  );
  const order = await session.theme.count({ where: { parentId: input.parentId } });
  const { key, ...fields } = input;
  const row = await session.theme.create({ data: { ...idFromKey(key), ...fields, slug, order } });
  return { id: row.id, slug, isNew: true };
}

/**
 * The theme that a written name means among those there are (`writtenTheme`), null where it is a new one: a page knows
 * them only once they were fetched.
 */
export async function findWrittenTheme(
  session: DatabaseSession,
  name: string,
): Promise<string | null> {
  const found = writtenTheme(name, themeLabels(await themesIn(session)));
  return 'id' in found ? found.id : null;
}

/** All themes that are not deleted, parents first, each level in its order. */
export async function listThemes(actor: Actor): Promise<
  {
    id: string;
    slug: string;
    name: string;
    description: string;
    parentId: string | null;
    order: number;
  }[]
> {
  mustMay(actor, 'read');
  return themesIn(db);
}

async function themesIn(session: Pick<DatabaseSession, 'theme'>) {
  const rows = await session.theme.findMany({
    where: { deletedAt: null },
    select: { id: true, slug: true, name: true, description: true, parentId: true, order: true },
  });
  return rows.sort(byPlace);
}
