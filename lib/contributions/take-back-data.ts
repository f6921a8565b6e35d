import 'server-only';
import { type ContributionChange, namedBy } from '@/lib/contributions/contribution-rows-data';
import type { Followed } from '@/lib/contributions/follow-text';
import type { Wanted } from '@/lib/contributions/quotation-rows-data';
import type { Review } from '@/lib/contributions/review-rows-data';
import type { TakeBackText } from '@/lib/contributions/schema';
import { isOfItsOwn, textChangeKinds } from '@/lib/contributions/text-change';
import {
  type ContributionState,
  invertTextRows,
  parseTextPatch,
  type QuotationState,
  type TextRow,
  textRowsOf,
} from '@/lib/contributions/text-patch';
import { type WrittenVersion, writeTextVersion } from '@/lib/contributions/text-version-data';
import type { DatabaseSession } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { debateTopic } from '@/lib/live/topic';
import { applySplice } from '@/lib/text/anchor/splice';

/** Why a change of the text is not turned round; `by` is the later change that is in the way, if one is. */
export type NotTakenBack = { problem: 'gone' } | { problem: 'in-the-way'; by: number | null };

/**
 * Takes a change of a debate's text back, at any time, or does it again after that. That is a change of
 * its own. It is done where the words that the change wrote stand as it left them, wherever they are by now; else
 * it is refused whole, and the later change that touched them is named.
 *
 * A quotation that stands as the change left it stands as it did before. One made or changed since is kept
 * where its words are found, else it is lost, and so listed.
 *
 * @returns null where that was done already, so that asking again after a lost answer writes nothing
 */
export async function turnTextChange(
  actor: Actor,
  { debateId, number, takenBack, coder }: TakeBackText,
): Promise<WrittenVersion | NotTakenBack | null> {
  mustMay(actor, 'manage');
  return inTransaction(
    async (session, touches) => {
      touches(debateTopic(debateId));
      const version = await session.textVersion.findFirst({
        where: { debateId, number, debate: { deletedAt: null } },
      });
      const kind = textChangeKinds.find((one) => one === version?.kind);
      if (!version || !kind || !isOfItsOwn(kind)) return { problem: 'gone' } as const;
      if ((version.takenBackAt !== null) === takenBack) return null;
      const kept = parseTextPatch(version.patch).rows;
      const rows = takenBack ? invertTextRows(kept) : kept;
      const contributions = await turnContributions(session, debateId, rows);
      if (!contributions) {
        return { problem: 'in-the-way', by: await findLater(session, version, kept) } as const;
      }
      await session.textVersion.update({
        where: { id: version.id },
        data: { takenBackAt: takenBack ? new Date() : null },
      });
      return writeTextVersion(session, {
        debateId,
        kind: takenBack ? 'taken-back' : 'done-again',
        coder,
        contributions,
        people: textRowsOf(rows, 'person').map(({ commentatorId, to }) => ({
          commentatorId,
          shown: to.shown,
        })),
        takesPart: textRowsOf(rows, 'takes-part'),
        textStored: textRowsOf(rows, 'source').map(({ id, to }) => ({ id, to: to.textStored })),
        again: {
          of: number,
          wanted: wantedBy(textRowsOf(rows, 'quotation')),
          reviews: await reviewsBack(session, rows),
        },
      });
    },
    { timeout: 60_000 },
  );
}

/** What the rows make of the contributions as they stand now; null where one does not stand as they say. */
async function turnContributions(
  session: DatabaseSession,
  debateId: string,
  rows: readonly TextRow[],
): Promise<ContributionChange[] | null> {
  const changed = textRowsOf(rows, 'contribution');
  const ids = new Set(changed.map(({ id }) => id));
  const found = await session.contribution.findMany({ where: { debateId, ...namedBy(ids) } });
  const stored = new Map(found.map((one) => [one.id, one]));
  const changes: ContributionChange[] = [];
  for (const { id, from, to, splice } of changed) {
    const now = stored.get(id);
    if (from === null) {
      if (now || to === null) return null;
      changes.push({ id, made: to as ContributionState });
      continue;
    }
    const stands = (name: keyof ContributionState) => now?.[name] === from[name];
    if (!now || !(Object.keys(from) as (keyof ContributionState)[]).every(stands)) return null;
    if (!splice) {
      changes.push({ id, to });
      continue;
    }
    const text = now.text === null ? null : applySplice(now.text, splice);
    if (text === null) return null;
    changes.push({ id, to: { ...to, text } });
  }
  return changes;
}

/** The last change after this one that touched a contribution of it and was not taken back. */
async function findLater(
  session: DatabaseSession,
  { debateId, number }: { debateId: string; number: number },
  rows: readonly TextRow[],
): Promise<number | null> {
  const ids = new Set(textRowsOf(rows, 'contribution').map(({ id }) => id));
  const later = await session.textVersion.findMany({
    where: { debateId, number: { gt: number }, takenBackAt: null },
    orderBy: { number: 'desc' },
  });
  const found = later.find(
    ({ kind, patch }) =>
      textChangeKinds.some((one) => one === kind && isOfItsOwn(one)) &&
      textRowsOf(parseTextPatch(patch).rows, 'contribution').some(({ id }) => ids.has(id)),
  );
  return found?.number ?? null;
}

/**
 * How quotations shall stand by the rows of a patch. A save of a position writes its quotations anew, so
 * one that has another id by now is known by its position and its words.
 */
function wantedBy(rows: readonly Extract<TextRow, { row: 'quotation' }>[]): Wanted {
  const nameOf = (positionId: string, exact: string) => `${positionId} ${exact}`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byWords = new Map(rows.map((row) => [nameOf(row.positionId, row.from.exact), row]));
  const stateOf = (one: Followed): QuotationState | null => {
    const row = byId.get(one.id) ?? byWords.get(nameOf(one.positionId, one.exact));
    return row?.from.exact === one.exact ? { ...one, ...row.to } : null;
  };
  return { ids: rows.map(({ id }) => id), stateOf };
}

/** Marks of paragraphs that come back, of readings that are there. */
async function reviewsBack(session: DatabaseSession, rows: readonly TextRow[]): Promise<Review[]> {
  const back = textRowsOf(rows, 'review').flatMap(({ to, ...review }) =>
    to === null ? [] : [{ ...review, createdAt: new Date(to) }],
  );
  if (back.length === 0) return [];
  const readings = await session.reading.findMany({
    where: { id: { in: [...new Set(back.map(({ readingId }) => readingId))] } },
    select: { id: true },
  });
  const there = new Set(readings.map(({ id }) => id));
  return back.filter(({ readingId }) => there.has(readingId));
}
