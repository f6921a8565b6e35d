import 'server-only';
import { cache } from 'react';
import { assignInitials } from '@/lib/commentators/initials';
import { db } from '@/lib/db/client';
import { inOrder } from '@/lib/db/in-order';
import { PERSON_IN_SIGHT } from '@/lib/db/in-sight';
import { getDebateHead } from '@/lib/debates/head-data';
import { listPositions, listSilences, listStances } from '@/lib/debates/positions-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { emptyFields } from '@/lib/positions/content';
import { readReason } from '@/lib/positions/position';
import { siblingsUnder } from '@/lib/themes/tree-plan';
import { silencesOf } from '@/lib/view/absence';
import type { DebateView, ThemeView } from '@/lib/view/view';
import { NO_THEME } from '@/lib/words/no-theme';
import { whoRead } from '@/lib/words/who-read';

/** No page shows these, and a column that is read costs as much as one that is shown. */
const WHEN = { createdAt: true, updatedAt: true, deletedAt: true } as const;
const THEME = { id: true, slug: true, name: true, order: true } as const;

/**
 * Everything that the pages of one debate show, in one reading (`null`: the reference reading),
 * or null where the debate or the reading is not there. React remembers the answer while it renders,
 * by all arguments: so none may be left out.
 */
export const getDebateView = cache(
  async (actor: Actor, slug: string, readingId: string | null): Promise<DebateView | null> => {
    mustMay(actor, 'read');
    const frame = await getDebateFrame(actor, slug, readingId);
    if (!frame) return null;
    const positions = await listPositions(
      actor,
      frame.debate.readingId,
      frame.propositions.map(({ id }) => id),
    );
    return { ...frame, positions };
  },
);

/** The same with stances alone, where there is no need of words: of many thousands they take seconds. */
export const getDebateStances = cache(
  async (actor: Actor, slug: string, readingId: string | null): Promise<DebateView | null> => {
    mustMay(actor, 'read');
    const frame = await getDebateFrame(actor, slug, readingId);
    if (!frame) return null;
    const present = new Set(frame.propositions.map(({ id }) => id));
    const stances = await listStances(actor, frame.debate.readingId);
    const positions = stances
      .filter(({ propositionId }) => present.has(propositionId))
      .map((one) => ({ ...wordless, id: `${one.commentatorId} ${one.propositionId}`, ...one }));
    return { ...frame, positions, words: 'by-proposition' };
  },
);

/** What a position has of which nothing but the stance is read. */
const wordless = { ...emptyFields, version: 0, reasonIds: [], evidence: [] };

/** The same without positions: for debates whose positions are too many to read at once. */
export const getDebateFrame = cache(
  async (actor: Actor, slug: string, readingId: string | null): Promise<DebateView | null> => {
    mustMay(actor, 'read');
    const head = await getDebateHead(actor, slug);
    const reading = head?.readings.find(({ id, isReference }) =>
      readingId === null ? isReference : id === readingId,
    );
    if (!head || !reading) return null;
    const row = await db.debate.findFirst({
      where: { id: head.id, deletedAt: null },
      omit: WHEN,
      include: {
        sources: { orderBy: { order: 'asc' }, omit: { createdAt: true, updatedAt: true } },
        commentators: {
          where: PERSON_IN_SIGHT,
          orderBy: { order: 'asc' },
          include: {
            commentator: {
              select: {
                slug: true,
                name: true,
                photoUrl: true,
                merged: { select: { slug: true, name: true } },
              },
            },
          },
        },
        _count: { select: { contributions: { where: { text: { not: null } } } } },
        propositions: {
          where: { proposition: { deletedAt: null } },
          orderBy: { order: 'asc' },
          select: {
            proposition: {
              select: {
                id: true,
                slug: true,
                text: true,
                themes: {
                  where: { theme: { deletedAt: null } },
                  include: {
                    theme: {
                      select: { ...THEME, parent: { select: { ...THEME, deletedAt: true } } },
                    },
                  },
                },
                reasons: {
                  where: reasonsIn(reading.id, reading.isReference),
                  omit: { createdAt: true, updatedAt: true },
                },
              },
            },
          },
        },
      },
    });
    if (!row) return null;
    const silences = await listSilences(actor, reading.id);

    const propositions = row.propositions.map(({ proposition }) => ({
      ...proposition,
      themes: inOrder(proposition.themes),
      reasons: inOrder(proposition.reasons),
    }));
    const themes = themesOf(propositions);
    const waits = propositions.some((one) => one.themes.length === 0);
    const initials = assignInitials(row.commentators.map((entry) => entry.commentator.name));
    const source = row.sources[0];
    const commentators = row.commentators.map((entry, index) => ({
      id: entry.commentatorId,
      slug: entry.commentator.slug,
      name: entry.commentator.name,
      initials: initials[index] ?? '?',
      index,
      affiliation: entry.affiliation,
      role: entry.role,
      ...(entry.commentator.merged.length > 0 ? { former: entry.commentator.merged } : {}),
      ...(entry.commentator.photoUrl ? { photoUrl: entry.commentator.photoUrl } : {}),
    }));
    return {
      debate: {
        id: row.id,
        slug: row.slug,
        title: row.title,
        question: row.question,
        description: row.description,
        date: row.date,
        language: row.language,
        readingId: reading.id,
        ...(reading.isReference ? {} : { otherReading: { id: reading.id, who: whoRead(reading) } }),
        hasText: row._count.contributions > 0,
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
            isOneOfSeveral: row.sources.length > 1,
          }
        : null,
      commentators,
      themes: waits ? [...themes, NO_THEME] : themes,
      propositions: propositions.map((proposition) => ({
        id: proposition.id,
        slug: proposition.slug,
        text: proposition.text,
        themeIds:
          proposition.themes.length === 0
            ? [NO_THEME.id]
            : proposition.themes.map((entry) => entry.themeId),
      })),
      reasons: propositions.flatMap((proposition) =>
        proposition.reasons.map((reason) => ({
          id: reason.id,
          propositionId: proposition.id,
          ...readReason(reason),
        })),
      ),
      positions: [],
      silences: silencesOf({ commentators, propositions }, silences),
    };
  },
);

type ThemeRow = { id: string; slug: string; name: string; order: number };

/** The themes of some propositions with their parents, in the order of the tree. */
function themesOf(
  propositions: readonly {
    themes: { theme: ThemeRow & { parent: (ThemeRow & { deletedAt: Date | null }) | null } }[];
  }[],
): ThemeView[] {
  const found = new Map<string, ThemeView & { order: number }>();
  for (const { theme } of propositions.flatMap(({ themes }) => themes)) {
    const parent = theme.parent?.deletedAt === null ? theme.parent : null;
    for (const one of parent ? [parent, theme] : [theme]) {
      const parentId = one === theme ? (parent?.id ?? null) : null;
      found.set(one.id, { id: one.id, slug: one.slug, name: one.name, parentId, order: one.order });
    }
  }
  const all = [...found.values()];
  const top = siblingsUnder(all, null);
  return top
    .flatMap((one) => [one, ...siblingsUnder(all, one.id)])
    .map(({ order: _, ...theme }) => theme);
}

/**
 * Reasons belong to propositions, which readings share; who codes independently must not be told
 * those of another reading. The reference reading also keeps what nobody gives any more.
 */
function reasonsIn(readingId: string, isReference: boolean) {
  const given = { positions: { some: { position: { readingId } } } };
  return isReference ? { OR: [given, { positions: { none: {} } }] } : given;
}
