import 'server-only';
import { insertInBulk } from '@/lib/db/arriving/in-bulk';
import { newId } from '@/lib/db/arriving/new-id';
import { uniqueSlugsIn } from '@/lib/db/arriving/unique-slugs';
import type { DatabaseSession } from '@/lib/db/client';
import { ARRIVED } from '@/lib/db/in-sight';
import { makeSlug } from '@/lib/fields/slug';

/** A theme by its name and the name of the one above it; null: none. */
export type NamedTheme = { name: string; under: string | null };

/**
 * `findOrCreateThemeIn` for many, which may be named more than once, with a few statements in all.
 *
 * @returns the ids, in the order of what was given
 */
export async function findOrCreateThemesIn(
  session: DatabaseSession,
  named: readonly NamedTheme[],
): Promise<string[]> {
  const tops = await findOrCreateLevel(
    session,
    named.map(({ name, under }) => ({ name: under ?? name, parentId: null })),
  );
  const below = named.flatMap(({ name, under }, at) =>
    under === null ? [] : [{ name, parentId: tops[at] ?? null, at }],
  );
  const ids = await findOrCreateLevel(session, below);
  const own = new Map(below.map(({ at }, place) => [at, ids[place]]));
  return tops.map((top, at) => own.get(at) ?? top);
}

async function findOrCreateLevel(
  session: DatabaseSession,
  wanted: readonly { name: string; parentId: string | null }[],
): Promise<string[]> {
  if (wanted.length === 0) return [];
  const nameOf = (theme: (typeof wanted)[number]) => `${theme.parentId ?? ''}\n${theme.name}`;
  const rows = await session.theme.findMany({
    where: ARRIVED,
    select: { id: true, name: true, parentId: true, deletedAt: true },
    orderBy: { id: 'desc' },
  });
  const there = new Map(rows.map((row) => [nameOf(row), row]));
  const distinct = new Map(wanted.map((theme) => [nameOf(theme), theme]));
  const hidden = [...distinct.keys()].flatMap((key) => {
    const found = there.get(key);
    return found && found.deletedAt !== null ? [found.id] : [];
  });
  for (const id of hidden) await session.theme.update({ where: { id }, data: { deletedAt: null } });
  const fresh = [...distinct.values()].filter((theme) => !there.has(nameOf(theme)));
  const slugs = await uniqueSlugsIn(
    session,
    'Theme',
    fresh.map(({ name }) => makeSlug(name, 'theme')),
  );
  const counts = new Map<string | null, number>();
  for (const { parentId } of rows) counts.set(parentId, (counts.get(parentId) ?? 0) + 1);
  const made = fresh.map(({ name, parentId }, at) => {
    const order = counts.get(parentId) ?? 0;
    counts.set(parentId, order + 1);
    return { id: newId(), slug: slugs[at] ?? '', name, parentId, order };
  });
  await insertInBulk(session, 'Theme', made);
  const ids = new Map([...made, ...there.values()].map((row) => [nameOf(row), row.id]));
  return wanted.map((theme) => ids.get(nameOf(theme)) ?? '');
}
