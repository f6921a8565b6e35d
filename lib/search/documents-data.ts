import 'server-only';
import { db } from '@/lib/db/client';
import { PERSON_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import type { SearchDocument } from '@/lib/search/document';
import { listQuotationDocuments, listTextDocuments } from '@/lib/search/passage-documents-data';
import { listThemeLanguages } from '@/lib/themes/languages-data';
import { groupBy } from '@/lib/view/group-by';
import { oneLanguage } from '@/lib/words/language-of-words';

/**
 * What can be found of some debates that are not deleted: themselves, their propositions, quotations and
 * the paragraphs of their texts. A proposition of several debates names all of them.
 */
export async function listDebateDocuments(
  actor: Actor,
  debateIds: readonly string[],
): Promise<SearchDocument[]> {
  mustMay(actor, 'read');
  const ids = { in: [...debateIds] };
  const places = await db.debateProposition.findMany({
    where: { debateId: ids, proposition: { deletedAt: null }, debate: { deletedAt: null } },
    select: { propositionId: true },
  });
  const propositionIds = [...new Set(places.map(({ propositionId }) => propositionId))];
  const [debates, propositions, quotations, texts] = await Promise.all([
    db.debate.findMany({
      where: { deletedAt: null, id: ids },
      include: {
        sources: true,
        commentators: {
          where: PERSON_IN_SIGHT,
          orderBy: { order: 'asc' },
          include: { commentator: true },
        },
      },
    }),
    db.proposition.findMany({
      where: { id: { in: propositionIds } },
      include: {
        debates: {
          where: { debate: { deletedAt: null } },
          include: { debate: { select: { title: true, language: true } } },
        },
        themes: {
          where: { theme: { deletedAt: null } },
          include: { theme: { select: { name: true } } },
        },
      },
    }),
    listQuotationDocuments(actor, debateIds),
    listTextDocuments(actor, debateIds),
  ]);
  return [
    ...debates.map((row): SearchDocument => {
      const names = row.commentators.map((entry) => entry.commentator.name);
      const publishers = row.sources.flatMap((source) => [source.publisher, source.title]);
      return {
        id: `debate:${row.id}`,
        kind: 'debate',
        title: row.title,
        text: [row.question, row.description, ...publishers, ...names].filter(Boolean).join(' · '),
        context: names.length <= 4 ? names.join(', ') : `${names.length} commentators`,
        href: `/debates/${row.slug}`,
        debateIds: [row.id],
        language: row.language,
      };
    }),
    ...propositions.map(
      (row): SearchDocument => ({
        id: `proposition:${row.id}`,
        kind: 'proposition',
        title: row.text,
        text: row.themes.map((entry) => entry.theme.name).join(' · '),
        context: row.debates.map((entry) => entry.debate.title).join(' · '),
        href: `/propositions/${row.slug}`,
        debateIds: row.debates.map((entry) => entry.debateId),
        language: oneLanguage(row.debates.map((entry) => entry.debate.language)),
      }),
    ),
    ...quotations,
    ...texts,
  ];
}

/** So many debates of somebody are named beside a name that was found. */
const NAMED_DEBATES = 5;

/** The themes and the people that can be found; they stand in many debates, and are read together. */
export async function listNameDocuments(actor: Actor): Promise<SearchDocument[]> {
  mustMay(actor, 'read');
  const [languages, themes, uses, people, memberships, debates] = await Promise.all([
    listThemeLanguages(actor, null),
    db.theme.findMany({
      where: { deletedAt: null },
      select: { id: true, slug: true, name: true, description: true, parentId: true },
    }),
    db.$queryRaw<{ themeId: string; debateId: string }[]>`
      SELECT DISTINCT "themeId", "debateId" FROM "PropositionTheme"
      JOIN "DebateProposition" USING ("propositionId")`,
    db.commentator.findMany({
      where: { deletedAt: null, debates: { some: { debate: { deletedAt: null } } } },
      select: { id: true, slug: true, name: true, description: true },
    }),
    db.debateCommentator.findMany({
      where: { debate: { deletedAt: null } },
      select: { commentatorId: true, debateId: true },
    }),
    db.debate.findMany({ where: { deletedAt: null }, select: { id: true, title: true } }),
  ]);
  const nameOf = new Map(themes.map(({ id, name }) => [id, name]));
  const usesOf = groupBy(uses, ({ themeId }) => themeId);
  const titleOf = new Map(debates.map(({ id, title }) => [id, title]));
  const debatesOf = groupBy(memberships, ({ commentatorId }) => commentatorId);
  return [
    ...themes.map(
      (row): SearchDocument => ({
        id: `theme:${row.id}`,
        kind: 'theme',
        title: row.name,
        text: row.description,
        context: nameOf.get(row.parentId ?? '') ?? '',
        href: `/themes/${row.slug}`,
        debateIds: (usesOf.get(row.id) ?? []).map(({ debateId }) => debateId),
        language: oneLanguage(languages.get(row.id) ?? []),
      }),
    ),
    ...people.map((row): SearchDocument => {
      const debateIds = (debatesOf.get(row.id) ?? []).map(({ debateId }) => debateId);
      const titles = debateIds.slice(0, NAMED_DEBATES).map((id) => titleOf.get(id) ?? '');
      const more = debateIds.length - titles.length;
      return {
        id: `commentator:${row.id}`,
        kind: 'commentator',
        title: row.name,
        text: row.description,
        context: [...titles, ...(more > 0 ? [`${more} more`] : [])].join(' · '),
        href: `/commentators/${row.slug}`,
        debateIds,
        language: '',
      };
    }),
  ];
}
