import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { idFromKey } from '@/lib/fields/schema';
import { makeSlug, makeUniqueSlug } from '@/lib/fields/slug';
import { topicsAround } from '@/lib/live/revisions-data';
import { debateTopic } from '@/lib/live/topic';
import type { NewProposition } from '@/lib/propositions/schema';

/** Writes a proposition at the end of a debate, under its themes. */
export async function createProposition(
  actor: Actor,
  input: NewProposition,
): Promise<{ id: string; slug: string }> {
  mustMay(actor, 'arrange');
  return inTransaction((session, touches) => {
    touches(debateTopic(input.debateId));
    return createPropositionIn(session, input);
  });
}

/** `createProposition` as a part of a larger transaction. */
export async function createPropositionIn(session: DatabaseSession, input: NewProposition) {
  const slug = await makeUniqueSlug(
    makeSlug(input.text, 'proposition'),
    async (candidate) => (await session.proposition.count({ where: { slug: candidate } })) > 0,
  );
  const last = await session.debateProposition.aggregate({
    where: { debateId: input.debateId },
    _max: { order: true },
  });
  const row = await session.proposition.create({
    data: {
      ...idFromKey(input.key),
      slug,
      text: input.text,
      themes: { create: input.themeIds.map((themeId, order) => ({ themeId, order })) },
      debates: { create: { debateId: input.debateId, order: (last._max.order ?? -1) + 1 } },
    },
  });
  return { id: row.id, slug };
}

/** The proposition of a debate that has these words, whatever their case, or null. */
export async function findSamePropositionIn(
  session: DatabaseSession,
  debateId: string,
  text: string,
): Promise<{ id: string } | null> {
  const rows = await session.debateProposition.findMany({
    where: { debateId, proposition: { deletedAt: null } },
    select: { propositionId: true, proposition: { select: { text: true } } },
  });
  const wanted = text.toLocaleLowerCase();
  const same = rows.find((row) => row.proposition.text.toLocaleLowerCase() === wanted);
  return same ? { id: same.propositionId } : null;
}

/**
 * Marks a proposition as deleted; its positions stay and come back with it. False: of no debate in sight.
 *
 * @param themeIds themes that were made with it: those go with it that nothing else stands under
 */
export async function deleteProposition(
  actor: Actor,
  id: string,
  themeIds: readonly string[] = [],
): Promise<boolean> {
  mustMay(actor, 'arrange');
  return setDeletedAt(id, new Date(), themeIds);
}

/** Brings a deleted proposition back, with those themes that it stands under. False: of no debate in sight. */
export async function restoreProposition(
  actor: Actor,
  id: string,
  themeIds: readonly string[] = [],
): Promise<boolean> {
  mustMay(actor, 'arrange');
  return setDeletedAt(id, null, themeIds);
}

async function setDeletedAt(
  id: string,
  deletedAt: Date | null,
  themeIds: readonly string[],
): Promise<boolean> {
  return inTransaction(async (session, touches) => {
    touches(...(await topicsAround(session, null, [id])));
    const { count } = await session.proposition.updateMany({
      where: { id, debates: { some: { debate: { deletedAt: null } } } },
      data: { deletedAt },
    });
    if (count === 0) return false;
    if (themeIds.length > 0) {
      const isUnused = {
        deletedAt: null,
        propositions: { none: { proposition: { deletedAt: null } } },
        children: { none: { deletedAt: null } },
      };
      // What it was under only before it was reworded stays away.
      const isOfIt = { propositions: { some: { propositionId: id } } };
      await session.theme.updateMany({
        where: { id: { in: [...themeIds] }, ...(deletedAt ? isUnused : isOfIt) },
        data: { deletedAt },
      });
    }
    return true;
  });
}
