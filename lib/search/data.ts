import 'server-only';
import { db } from '@/lib/db/client';
import type { SearchDocument } from '@/lib/search/document';
import { buildSearchIndex, type SearchIndex } from '@/lib/search/search-index';

let held: { stamp: string; index: Promise<SearchIndex> } | null = null;

/**
 * Everything that can be found, made searchable. The index is built anew only after something
 * changed; a look at the time stamps says whether it did.
 */
export async function getSearchIndex(): Promise<SearchIndex> {
  const stamp = await readStamp();
  if (held?.stamp !== stamp) {
    const index = listSearchDocuments().then(buildSearchIndex);
    held = { stamp, index };
    index.catch(() => {
      held = null;
    });
  }
  return held.index;
}

/** Counts and latest changes of all that the index holds: different after every change. */
async function readStamp(): Promise<string> {
  const asked = { _count: { _all: true }, _max: { updatedAt: true } } as const;
  const [debates, sources, commentators, themes, propositions, positions, evidence, members] =
    await Promise.all([
      db.debate.aggregate(asked),
      db.source.aggregate(asked),
      db.commentator.aggregate(asked),
      db.theme.aggregate(asked),
      db.proposition.aggregate(asked),
      db.position.aggregate(asked),
      db.evidence.aggregate(asked),
      db.debateCommentator.count(),
    ]);
  return [debates, sources, commentators, themes, propositions, positions, evidence]
    .map((row) => `${row._count._all}@${row._max.updatedAt?.getTime() ?? 0}`)
    .concat(String(members))
    .join(' ');
}

/** All documents of what is not deleted; quotations of the reference readings only. */
async function listSearchDocuments(): Promise<SearchDocument[]> {
  const [debates, propositions, themes, commentators, evidence] = await Promise.all([
    db.debate.findMany({
      where: { deletedAt: null },
      include: {
        sources: true,
        commentators: { orderBy: { order: 'asc' }, include: { commentator: true } },
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
    db.evidence.findMany({
      where: {
        position: {
          deletedAt: null,
          proposition: { deletedAt: null },
          reading: { referenceOf: { deletedAt: null } },
        },
      },
      include: {
        position: {
          select: {
            commentator: { select: { name: true } },
            reading: { select: { debate: { select: { id: true, slug: true, title: true } } } },
          },
        },
      },
    }),
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
      }),
    ),
    ...onePerPassage(evidence).map((row): SearchDocument => {
      const { commentator, reading } = row.position;
      return {
        id: `quotation:${row.id}`,
        kind: 'quotation',
        title: row.exact,
        text: '',
        context: `${commentator.name}, ${reading.debate.title}`,
        href: `/debates/${reading.debate.slug}/read#e-${row.id}`,
        debateIds: [reading.debate.id],
      };
    }),
  ];
}

/** Words that show several positions are found once. */
function onePerPassage<
  Row extends { contributionId: string | null; start: number | null; exact: string; id: string },
>(rows: readonly Row[]): Row[] {
  const placed = new Map(
    rows.map((row) => [
      row.contributionId === null || row.start === null
        ? row.id
        : `${row.contributionId} ${row.start} ${row.exact}`,
      row,
    ]),
  );
  return [...placed.values()];
}
