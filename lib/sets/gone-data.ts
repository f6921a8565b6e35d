import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import type { ClassSetItem } from '@/lib/view/sets/class-set';
import { quotedShortly } from '@/lib/words/shortly';

export const NOT_HERE =
  'A proposition is not part of this debate any more: take it out of the set, or reload the page and look again.';
const notHere = (text: string) =>
  `${quotedShortly(text)} is not part of this debate any more: take it out of the set, and the rest is saved.`;

/** Those of the propositions that are not in the debate. */
export async function goneOf(
  session: DatabaseSession,
  debateId: string,
  items: readonly ClassSetItem[],
): Promise<string[]> {
  const ids = items.map(({ propositionId }) => propositionId);
  const found = await session.debateProposition.findMany({
    where: { debateId, propositionId: { in: ids }, proposition: { deletedAt: null } },
    select: { propositionId: true },
  });
  const there = new Set(found.map(({ propositionId }) => propositionId));
  return ids.filter((id) => !there.has(id));
}

/** Of each that it is not in the debate, by its words where they were part of it. */
export async function sayGone(
  session: DatabaseSession,
  debateId: string,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const rows = await session.proposition.findMany({
    where: { id: { in: [...ids] }, debates: { some: { debateId } } },
    select: { id: true, text: true },
  });
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  return Object.fromEntries(
    ids.map((id) => {
      const text = texts.get(id);
      return [id, text === undefined ? NOT_HERE : notHere(text)];
    }),
  );
}
