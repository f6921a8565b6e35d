import 'server-only';
import { cache } from 'react';
import { assignInitials } from '@/lib/commentators/initials';
import { type FrameRows, readFrameRows } from '@/lib/debates/frame-rows-data';
import { type DebateHead, getDebateHead } from '@/lib/debates/head-data';
import { listPositions, listStances } from '@/lib/debates/positions-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { emptyFields } from '@/lib/positions/content';
import { siblingsUnder } from '@/lib/themes/tree-plan';
import { silencesOf } from '@/lib/view/absence';
import { groupBy } from '@/lib/view/group-by';
import type { DebateView, ThemeView } from '@/lib/view/view';
import { NO_THEME } from '@/lib/words/no-theme';
import { whoRead } from '@/lib/words/who-read';

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

/** The rows of a debate's frame in one reading (`null`: the reference reading); null where it is not there. */
export async function getFrameRows(
  actor: Actor,
  slug: string,
  readingId: string | null,
): Promise<{ rows: FrameRows; reading: DebateHead['readings'][number] } | null> {
  mustMay(actor, 'read');
  const head = await getDebateHead(actor, slug);
  const reading = head?.readings.find(({ id, isReference }) =>
    readingId === null ? isReference : id === readingId,
  );
  const rows = head && reading ? await readFrameRows(actor, head.id, reading) : null;
  return rows && reading ? { rows, reading } : null;
}

/** The same without positions: for debates whose positions are too many to read at once. */
export const getDebateFrame = cache(
  async (actor: Actor, slug: string, readingId: string | null): Promise<DebateView | null> => {
    mustMay(actor, 'read');
    const found = await getFrameRows(actor, slug, readingId);
    if (!found) return null;
    const { rows, reading } = found;

    const themesOn = groupBy(rows.themes, ({ propositionId }) => propositionId);
    const reasonsOn = groupBy(rows.reasons, ({ propositionId }) => propositionId);
    const formerOf = groupBy(rows.merged, ({ into }) => into);
    const propositions = rows.propositions.map((proposition) => {
      const themeIds = (themesOn.get(proposition.id) ?? []).map(({ theme }) => theme.id);
      return { ...proposition, themeIds: themeIds.length === 0 ? [NO_THEME.id] : themeIds };
    });
    const themes = themesOf(rows.themes);
    const waits = propositions.some(({ id }) => !themesOn.has(id));
    const initials = assignInitials(rows.commentators.map(({ name }) => name));
    const source = rows.sources[0];
    const commentators = rows.commentators.map(({ photoUrl, ...person }, index) => {
      const former = formerOf.get(person.id)?.map(({ slug, name }) => ({ slug, name }));
      return {
        ...person,
        initials: initials[index] ?? '?',
        index,
        ...(former ? { former } : {}),
        ...(photoUrl ? { photoUrl } : {}),
      };
    });
    return {
      debate: {
        ...rows.debate,
        readingId: reading.id,
        ...(reading.isReference ? {} : { otherReading: { id: reading.id, who: whoRead(reading) } }),
        hasText: rows.hasText,
      },
      source: source ? { ...source, isOneOfSeveral: rows.sources.length > 1 } : null,
      commentators,
      themes: waits ? [...themes, NO_THEME] : themes,
      propositions,
      reasons: propositions.flatMap(({ id }) => reasonsOn.get(id) ?? []),
      positions: [],
      silences: silencesOf({ commentators, propositions }, rows.silences),
    };
  },
);

/** The themes of some propositions with their parents, in the order of the tree. */
function themesOf(rows: FrameRows['themes']): ThemeView[] {
  const found = new Map<string, ThemeView & { order: number }>();
  for (const { theme, parent } of rows) {
    if (parent) found.set(parent.id, { ...parent, parentId: null });
    found.set(theme.id, { ...theme, parentId: parent?.id ?? null });
  }
  const all = [...found.values()];
  const top = siblingsUnder(all, null);
  return top
    .flatMap((one) => [one, ...siblingsUnder(all, one.id)])
    .map(({ order: _, ...theme }) => theme);
}
