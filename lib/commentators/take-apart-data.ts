import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import { canonicalJson } from '@/lib/fields/canonical-json';
import { readRow } from '@/lib/patches/applied-data';
import { type Patch, type PatchRow, parseMergePatch, type RowsOf } from '@/lib/patches/patch';
import { patchIn } from '@/lib/patches/patch-data';
import { positionsChangedSince } from '@/lib/positions/moves-data';

/** Somebody who was merged into another and can be taken apart again, or why not in a sentence. */
export type MergedAway = { id: string; name: string; mergedAt: Date; whyNot: string | null };

const MERGED = { deletedAt: { not: null }, mergedIntoId: { not: null } } as const;

/**
 * Who was merged into a commentator, the last one first. Of a merge of which nothing was kept (by an
 * earlier version, or of too much) nobody is listed.
 */
export async function listMergedAway(actor: Actor, intoId: string): Promise<MergedAway[]> {
  mustMay(actor, 'read');
  const rows = await db.commentator.findMany({
    where: { ...MERGED, mergedIntoId: intoId, mergePatch: { not: null } },
    orderBy: { deletedAt: 'desc' },
    select: { id: true, name: true, deletedAt: true, mergePatch: true },
  });
  const listed: MergedAway[] = [];
  for (const { id, name, deletedAt, mergePatch } of rows) {
    if (deletedAt === null || mergePatch === null) continue;
    const whyNot = await whyNotApart(actor, { id, mergePatch });
    listed.push({ id, name, mergedAt: deletedAt, whyNot });
  }
  return listed;
}

/** Why somebody who was merged away is not to be taken apart any more, in a sentence; null where they are. */
export async function whyNotApart(
  actor: Actor,
  { id, mergePatch }: { id: string; mergePatch: string },
): Promise<string | null> {
  mustMay(actor, 'read');
  return sayChanged(db, id, parseMergePatch(mergePatch));
}

/**
 * Takes a merge of two commentators back, as a part of a transaction: all that went over goes back, and
 * what came since stays where it is. Only while nothing that it moved has changed.
 *
 * @returns the patch that merges them again; a sentence that lists what changed where it cannot be
 */
export async function takeApartIn(
  session: DatabaseSession,
  id: string,
  coder: string,
): Promise<Patch | string> {
  const row = await session.commentator.findFirst({
    where: { ...MERGED, id },
    select: { mergePatch: true },
  });
  if (!row) return 'The two are taken apart already, or not there any more: reload the page.';
  if (row.mergePatch === null) {
    return 'What this merge moved was not kept: it was made by an earlier version. Restore the one, and give back what is theirs by hand.';
  }
  const rows = parseMergePatch(row.mergePatch);
  const whyNot = await sayChanged(session, id, rows);
  return whyNot ?? patchIn(session, { kind: 'patch', rows }, { debateId: null, coder });
}

/** So many changes are listed. */
const MOST_LISTED = 6;

/** What of a merge does not stand as it left it, in a sentence; null where all does. */
async function sayChanged(
  session: DatabaseSession,
  id: string,
  rows: readonly PatchRow[],
): Promise<string | null> {
  const then = rows.find((row): row is RowsOf<'person'> => row.row === 'person' && row.id === id);
  const later = await sayMergedLater(session, id, then?.from.mergedIntoId ?? null);
  if (later !== null) return later;
  const moved = rows.flatMap((row) => (row.row === 'held-by' ? [row.id] : []));
  const edited = await positionsChangedSince(session, moved);
  const changes = new Set<string>();
  for (const row of rows) {
    const isSame = canonicalJson(await readRow(session, row)) === canonicalJson(row.from);
    if (isSame && !(row.row === 'held-by' && edited.has(row.id))) continue;
    changes.add(await sayRow(session, row));
  }
  if (changes.size === 0) return null;
  const listed = [...changes].slice(0, MOST_LISTED);
  const more = changes.size - listed.length;
  const all = more > 0 ? [...listed, `${more} more`] : listed;
  return `Not to be taken apart any more. Changed since the two were joined: ${all.join('; ')}. Restore the one, and give back what is theirs by hand.`;
}

async function sayRow(session: DatabaseSession, row: PatchRow): Promise<string> {
  switch (row.row) {
    case 'held-by':
      return `the position on “${await textOfPosition(session, row.id)}”`;
    case 'words-of':
      return 'a quotation of the one under a position of the other';
    case 'spoken-by':
      return `who speaks a turn of ${await titleOf(session, { contributions: { some: { id: row.id } } })}`;
    case 'member':
      return `what ${await titleOf(session, { id: row.debateId })} says of who takes part`;
    case 'silence': {
      const found = await session.proposition.findUnique({ where: { id: row.propositionId } });
      return `what is said of “${found?.text ?? ''}”`;
    }
    case 'person':
      return `what is known of ${await nameOf(session, row.id)}`;
    default:
      return 'something of another kind';
  }
}

/** Says that the one with whom somebody was joined went over to a third since; null where not. */
async function sayMergedLater(
  session: DatabaseSession,
  id: string,
  intoId: string | null,
): Promise<string | null> {
  const now = await session.commentator.findUnique({
    where: { id },
    select: { mergedIntoId: true },
  });
  if (intoId === null || now?.mergedIntoId === intoId) return null;
  const into = await session.commentator.findUnique({
    where: { id: intoId },
    select: { name: true, mergedInto: { select: { name: true } } },
  });
  if (!into?.mergedInto) return null;
  return `${into.name} was joined with ${into.mergedInto.name} since: take those two apart first.`;
}

async function nameOf(session: DatabaseSession, id: string): Promise<string> {
  const row = await session.commentator.findUnique({ where: { id }, select: { name: true } });
  return row?.name ?? 'one of them';
}

async function textOfPosition(session: DatabaseSession, id: string): Promise<string> {
  const row = await session.position.findUnique({
    where: { id },
    select: { proposition: { select: { text: true } } },
  });
  return row?.proposition.text ?? '';
}

type OfDebate = NonNullable<Parameters<DatabaseSession['debate']['findFirst']>[0]>['where'];

async function titleOf(session: DatabaseSession, where: OfDebate): Promise<string> {
  const row = await session.debate.findFirst({
    ...(where ? { where } : {}),
    select: { title: true },
  });
  return row ? `“${row.title}”` : 'a debate';
}
