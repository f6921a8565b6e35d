import 'server-only';
import { db } from '@/lib/db/client';
import { PERSON_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import type { SearchDocument } from '@/lib/search/document';
import { listQuotationDocuments, listTextDocuments } from '@/lib/search/passage-documents-data';
import { listThemeLanguages } from '@/lib/themes/languages-data';
import { oneLanguage } from '@/lib/words/language-of-words';

/** All documents of what is not deleted: nouns, quotations, paragraphs of the texts. */
export async function listSearchDocuments(actor: Actor): Promise<SearchDocument[]> {
  mustMay(actor, 'read');
  const languages = await listThemeLanguages(actor, null);
  const [debates, propositions, themes, commentators, quotations, texts] = await Promise.all([
    db.debate.findMany({
      where: { deletedAt: null },
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
      where: { deletedAt: null, debates: { some: { debate: { deletedAt: null } } } },
      include: {
        debates: { where: { debate: { deletedAt: null } }, include: { debate: true } },
        themes: { where: { theme: { deletedAt: null } }, include: { theme: true } },
      },
    }),
    db.theme.findMany({
      where: { deletedAt: null },
      include: {
        parent: true,
        propositions: { include: { proposition: { include: { debates: true } } } },
      },
    }),
    db.commentator.findMany({
      where: { deletedAt: null, debates: { some: { debate: { deletedAt: null } } } },
      include: { debates: { where: { debate: { deletedAt: null } }, include: { debate: true } } },
    }),
    listQuotationDocuments(actor),
    listTextDocuments(actor),
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
    ...themes.map(
      (row): SearchDocument => ({
        id: `theme:${row.id}`,
        kind: 'theme',
        title: row.name,
        text: row.description,
        context: row.parent?.name ?? '',
        href: `/themes/${row.slug}`,
        debateIds: [
          ...new Set(
            row.propositions.flatMap((entry) =>
              entry.proposition.debates.map((place) => place.debateId),
            ),
          ),
        ],
        language: oneLanguage(languages.get(row.id) ?? []),
      }),
    ),
    ...commentators.map(
      (row): SearchDocument => ({
        id: `commentator:${row.id}`,
        kind: 'commentator',
        title: row.name,
        text: row.description,
        context: row.debates.map((entry) => entry.debate.title).join(' · '),
        href: `/commentators/${row.slug}`,
        debateIds: row.debates.map((entry) => entry.debateId),
        language: '',
      }),
    ),
    ...quotations,
    ...texts,
  ];
}
