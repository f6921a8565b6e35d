import { byPlace } from '@/lib/themes/tree-plan';
import 'server-only';
import { isStance, type Stance } from '@/lib/analysis/stance-matrix';
import { db } from '@/lib/db/client';
import { inOrder } from '@/lib/db/in-order';
import { PERSON_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import { listThemeLanguages } from '@/lib/themes/languages-data';
import { oneLanguage } from '@/lib/words/language-of-words';

/** A theme in the tree of all, with what it holds (its own and its children's). */
export type ThemeEntry = {
  id: string;
  slug: string;
  name: string;
  description: string;
  parentId: string | null;
  propositions: number;
  debates: number;
  /** Of the debates that have propositions under it; '' where they are in several. */
  language: string;
};

/** A proposition of a theme with everybody's stance on it, debate by debate. */
export type ThemeProposition = {
  id: string;
  slug: string;
  text: string;
  debates: {
    slug: string;
    title: string;
    date: string | null;
    language: string;
    /** How many take part in it. */
    commentators: number;
  }[];
  stances: Stance[];
};

/** The name of a theme, and the language of the debates that use it, as in `ThemeEntry`. */
type NamedTheme = { slug: string; name: string; language: string };

export type ThemePage = NamedTheme & {
  description: string;
  parent: NamedTheme | null;
  children: NamedTheme[];
  propositions: ThemeProposition[];
};

const IN_DEBATE = { deletedAt: null, debates: { some: { debate: { deletedAt: null } } } } as const;

type Languages = ReadonlyMap<string, readonly string[]>;

/** The language that all debates share which have propositions under some themes; '' where there is none. */
const languageOf = (themes: readonly { id: string }[], languages: Languages) =>
  oneLanguage(themes.flatMap(({ id }) => languages.get(id) ?? []));

/** All themes, a parent's counts with those of its children, each thing counted once. */
export async function listThemeEntries(actor: Actor): Promise<ThemeEntry[]> {
  mustMay(actor, 'read');
  const languages = await listThemeLanguages(actor);
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
    const within = rows.filter((other) => other.id === row.id || other.parentId === row.id);
    const held = within.flatMap((other) => other.propositions);
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
      language: languageOf(within, languages),
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
        include: {
          debate: { include: { _count: { select: { commentators: { where: PERSON_IN_SIGHT } } } } },
        },
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
  const { parent, children } = theme;
  const languages = await listThemeLanguages(actor);
  const named = (
    { slug: own, name }: typeof theme | (typeof children)[number],
    within: { id: string }[],
  ) => ({
    slug: own,
    name,
    language: languageOf(within, languages),
  });
  return {
    ...named(theme, [theme, ...children]),
    description: theme.description,
    parent: parent?.deletedAt === null ? named(parent, [parent, theme, ...children]) : null,
    children: children.sort(byPlace).map((child) => named(child, [child])),
    propositions: rows.map((row) => ({
      id: row.id,
      slug: row.slug,
      text: row.text,
      debates: inOrder(row.debates).map(({ debate }) => ({
        slug: debate.slug,
        title: debate.title,
        date: debate.date,
        language: debate.language,
        commentators: debate._count.commentators,
      })),
      stances: row.positions.flatMap(({ stance }) => (isStance(stance) ? [stance] : [])),
    })),
  };
}
