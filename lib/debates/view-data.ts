import 'server-only';
import { cache } from 'react';
import { assignInitials } from '@/lib/commentators/initials';
import { db } from '@/lib/db/client';
import { listPositions } from '@/lib/debates/positions-data';
import type { DebateView, ThemeView } from '@/lib/debates/view';

/**
 * Everything that the pages of one debate show, in one reading (the reference reading unless
 * `readingId` names another of this debate), or null where the debate or the reading is not there.
 * One call a request: React remembers the answer while it renders.
 */
export const getDebateView = cache(
  async (slug: string, readingId?: string): Promise<DebateView | null> => {
    const frame = await getDebateFrame(slug, readingId);
    if (!frame) return null;
    const positions = await listPositions(
      frame.debate.readingId,
      frame.propositions.map(({ id }) => id),
    );
    return { ...frame, positions };
  },
);

/** The same without positions: for debates whose positions are too many to read at once. */
export const getDebateFrame = cache(
  async (slug: string, readingId?: string): Promise<DebateView | null> => {
    const row = await db.debate.findFirst({
      where: { slug, deletedAt: null },
      include: {
        sources: { orderBy: { order: 'asc' } },
        commentators: { orderBy: { order: 'asc' }, include: { commentator: true } },
        readings: { where: { deletedAt: null }, select: { id: true } },
        propositions: {
          where: { proposition: { deletedAt: null } },
          orderBy: { order: 'asc' },
          include: {
            proposition: {
              include: {
                themes: {
                  where: { theme: { deletedAt: null } },
                  orderBy: { order: 'asc' },
                  include: { theme: { include: { parent: true } } },
                },
                reasons: { orderBy: { order: 'asc' } },
              },
            },
          },
        },
      },
    });
    if (!row) return null;
    const shown = readingId ?? row.referenceReadingId;
    if (!shown || !row.readings.some((reading) => reading.id === shown)) return null;

    const propositions = row.propositions.map((entry) => entry.proposition);
    const themes = new Map<string, ThemeView>();
    for (const proposition of propositions) {
      for (const { theme } of proposition.themes) {
        const parent = theme.parent?.deletedAt === null ? theme.parent : null;
        if (parent) {
          themes.set(parent.id, {
            id: parent.id,
            slug: parent.slug,
            name: parent.name,
            parentId: null,
          });
        }
        const { id, slug: themeSlug, name } = theme;
        themes.set(id, { id, slug: themeSlug, name, parentId: parent?.id ?? null });
      }
    }
    const initials = assignInitials(row.commentators.map((entry) => entry.commentator.name));
    const source = row.sources[0];
    const texts = await db.contribution.count({ where: { debateId: row.id, text: { not: null } } });
    return {
      debate: {
        id: row.id,
        slug: row.slug,
        title: row.title,
        question: row.question,
        description: row.description,
        date: row.date,
        language: row.language,
        readingId: shown,
        hasText: texts > 0,
      },
      source: source
        ? {
            id: source.id,
            title: source.title,
            publisher: source.publisher,
            url: source.url,
            date: source.date,
            licenceNote: source.licenceNote,
            textStored: source.textStored,
          }
        : null,
      commentators: row.commentators.map((entry, index) => ({
        id: entry.commentatorId,
        slug: entry.commentator.slug,
        name: entry.commentator.name,
        initials: initials[index] ?? '?',
        index,
        affiliation: entry.affiliation,
        role: entry.role,
      })),
      themes: [...themes.values()],
      propositions: propositions.map((proposition) => ({
        id: proposition.id,
        slug: proposition.slug,
        text: proposition.text,
        themeIds: proposition.themes.map((entry) => entry.themeId),
      })),
      reasons: propositions.flatMap((proposition) =>
        proposition.reasons.map((reason) => ({
          id: reason.id,
          propositionId: proposition.id,
          text: reason.text,
          direction: reason.direction as 'for' | 'against',
        })),
      ),
      positions: [],
    };
  },
);
