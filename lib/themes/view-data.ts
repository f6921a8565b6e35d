import { byPlace } from '@/lib/themes/tree-plan';
import 'server-only';
import { isStance, type Stance } from '@/lib/analysis/stance-matrix';
import { db } from '@/lib/db/client';
import { inOrder } from '@/lib/db/in-order';
import { PERSON_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';

/** A theme in the tree of all, with what it holds (its own and its children's). */
export type ThemeEntry = {
  id: string;
  slug: string;
  name: string;
  description: string;
  parentId: string | null;
  propositions: number;
  debates: number;
};

/** A proposition of a theme with everybody's stance on it, debate by debate. */
export type ThemeProposition = {
  id: string;
  slug: string;
  text: string;
  debates: { slug: string; title: string; date: string | null }[];
  stances: Stance[];
};

export type ThemePage = {
  slug: string;
  name: string;
  description: string;
  parent: { slug: string; name: string } | null;
  children: { slug: string; name: string }[];
  propositions: ThemeProposition[];
};

const IN_DEBATE = { deletedAt: null, debates: { some: { debate: { deletedAt: null } } } } as const;

/** All themes, a parent's counts with those of its children, each thing counted once. */
export async function listThemeEntries(actor: Actor): Promise<ThemeEntry[]> {
  mustMay(actor, 'read');
  const rows = await db.theme.findMany({
    where: { deletedAt: null },
    include: {
      propositions: {
        where: { proposition: IN_DEBATE },
        include: {
          proposition: { include: { debates: { where: { debate: { deletedAt: null } } } } },
        },
      },
    },
  });
  return rows.sort(byPlace).map((row) => {
    const held = rows
      .filter((other) => other.id === row.id || other.parentId === row.id)
      .flatMap((other) => other.propositions);
    return {
      id: row.id,
      slug: row.slug,
      name: row.name,
      description: row.description,
      parentId: row.parentId,
      propositions: new Set(held.map((one) => one.propositionId)).size,
      debates: new Set(
        held.flatMap((one) => one.proposition.debates.map((place) => place.debateId)),
      ).size,
    };
  });
}

/** What the page of a theme shows, its children's propositions included; null where there is none. */
export async function getThemePage(actor: Actor, slug: string): Promise<ThemePage | null> {
  mustMay(actor, 'read');
  const theme = await db.theme.findFirst({
    where: { slug, deletedAt: null },
    include: {
      parent: true,
      children: { where: { deletedAt: null } },
    },
  });
  if (!theme) return null;
  const rows = await db.proposition.findMany({
    where: {
      ...IN_DEBATE,
      themes: { some: { themeId: { in: [theme.id, ...theme.children.map(({ id }) => id)] } } },
    },
    include: {
      debates: {
        where: { debate: { deletedAt: null } },
        include: { debate: true },
      },
      positions: {
        where: {
          deletedAt: null,
          ...PERSON_IN_SIGHT,
          reading: { referenceOf: { deletedAt: null } },
        },
        select: { stance: true },
      },
    },
  });
  return {
    slug: theme.slug,
    name: theme.name,
    description: theme.description,
    parent:
      theme.parent?.deletedAt === null
        ? { slug: theme.parent.slug, name: theme.parent.name }
        : null,
    children: theme.children.sort(byPlace).map((child) => ({ slug: child.slug, name: child.name })),
    propositions: rows.map((row) => ({
      id: row.id,
      slug: row.slug,
      text: row.text,
      debates: inOrder(row.debates).map(({ debate }) => ({
        slug: debate.slug,
        title: debate.title,
        date: debate.date,
      })),
      stances: row.positions.flatMap(({ stance }) => (isStance(stance) ? [stance] : [])),
    })),
  };
}
