import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { inTransaction, type Touches } from '@/lib/db/transaction';
import { brokeConstraint } from '@/lib/door/constraint';
import { NotWritten, Refusal } from '@/lib/door/refusal';
import { isApplied } from '@/lib/patches/applied-data';
import { movePositions } from '@/lib/patches/move-positions-data';
import { invertPatch, type Patch, type PatchRow, type RowsOf, rowsOf } from '@/lib/patches/patch';
import { patchLinks } from '@/lib/patches/patch-links-data';
import { patchPeople } from '@/lib/patches/patch-people-data';
import { refuseElsewhere } from '@/lib/patches/scope-data';
import { readPlacesLeft, recordMoves } from '@/lib/positions/moves-data';

const CHANGED = 'These propositions changed meanwhile: reload the page and look again.';

/** Does `work` in one transaction; a sentence or a refusal takes everything back and is the answer. */
export async function allOrNothing<Answer>(
  work: (session: DatabaseSession, touches: Touches) => Promise<Answer | string>,
): Promise<Answer | string> {
  try {
    return await inTransaction(async (session, touches) => {
      const answer = await work(session, touches);
      if (typeof answer === 'string') throw new Refusal(answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof Refusal && !(error instanceof NotWritten)) return error.message;
    throw error;
  }
}

/** In which debate a patch is written, and who does it, for the history of positions that move. */
export type PatchBy = { debateId: string; coder: string };

/** The same of a change of commentators, which debates share. */
type LibraryBy = { debateId: null; coder: string };

/** Writes a patch and says the one that takes it back; one that was written before is found. */
export async function patchIn(
  session: DatabaseSession,
  { rows }: Patch,
  by: PatchBy | LibraryBy,
): Promise<Patch> {
  // Asked again after its answer was lost.
  if (!(await isApplied(session, rows))) await applyPatch(session, rows, by);
  else if (by.debateId !== null) await refuseElsewhere(session, rows, by.debateId);
  return invertPatch(rows);
}

/**
 * Writes the rows of a patch as a part of a transaction.
 *
 * @param by null for the tree of themes, which debates share
 * @throws Refusal where a row does not stand as the patch says, or is of another debate; the
 *   transaction is to be given up
 */
export async function applyPatch(
  session: DatabaseSession,
  rows: readonly PatchRow[],
  by: PatchBy | LibraryBy | null,
): Promise<void> {
  const moves = rowsOf(rows, 'position');
  if (by && by.debateId !== null) await refuseElsewhere(session, rows, by.debateId);
  const left = await readPlacesLeft(session, moves);
  try {
    await writePropositions(session, rows);
    await writeThemes(session, rows);
    await movePositions(session, moves);
    await writeReasons(session, rows);
    await patchLinks(session, rows);
    await patchPeople(session, rows, by?.coder ?? '');
    await refuseMovesElsewhere(session, moves);
    await recordMoves(session, moves, left, { kind: 'moved', coder: by?.coder ?? '' });
    await refuseThemesInUse(session, rows);
  } catch (error) {
    throw brokeConstraint(error) ? new Refusal(CHANGED) : error;
  }
}

const deletedAtOf = (shown: boolean) => (shown ? null : new Date());
const isShown = (shown: boolean) => (shown ? null : { not: null });

async function writePropositions(session: DatabaseSession, rows: readonly PatchRow[]) {
  for (const { id, from, to } of rowsOf(rows, 'proposition')) {
    const { count } = await session.proposition.updateMany({
      where: { id, text: from.text, deletedAt: isShown(from.shown) },
      data: {
        text: to.text,
        ...(from.shown === to.shown ? {} : { deletedAt: deletedAtOf(to.shown) }),
      },
    });
    if (count !== 1) throw new Refusal(CHANGED);
  }
}

async function writeThemes(session: DatabaseSession, rows: readonly PatchRow[]) {
  for (const { id, from, to } of rowsOf(rows, 'theme')) {
    const { shown: wasShown, ...before } = from;
    const { shown, ...after } = to;
    const { count } = await session.theme.updateMany({
      where: { id, ...before, deletedAt: isShown(wasShown) },
      data: { ...after, ...(shown === wasShown ? {} : { deletedAt: deletedAtOf(shown) }) },
    });
    if (count !== 1) {
      throw new Refusal('The themes changed meanwhile: reload the page and look again.');
    }
  }
}

async function writeReasons(session: DatabaseSession, rows: readonly PatchRow[]) {
  for (const { id, from, to } of rowsOf(rows, 'reason')) {
    const { count } = await session.reason.updateMany({
      where: { id, propositionId: from.propositionId },
      data: to,
    });
    if (count !== 1) throw new Refusal(CHANGED);
  }
}

/** A position stays in the debate whose text its quotations are from. */
async function refuseMovesElsewhere(
  session: DatabaseSession,
  moves: readonly RowsOf<'position'>[],
) {
  const to = [...new Set(moves.map((one) => one.to))];
  if (to.length === 0) return;
  const homes = await session.debateProposition.findMany({
    where: { propositionId: { in: to } },
    select: { propositionId: true, debateId: true },
  });
  const moved = new Set(moves.map(({ id }) => id));
  for (const propositionId of to) {
    const debateIds = homes.flatMap((one) =>
      one.propositionId === propositionId ? [one.debateId] : [],
    );
    const elsewhere = await session.position.findMany({
      where: { propositionId, reading: { debateId: { notIn: debateIds } } },
      select: { id: true },
    });
    if (elsewhere.some(({ id }) => moved.has(id))) {
      throw new Refusal('A position cannot be moved into another debate: reload the page.');
    }
  }
}

/** A theme must not go out of sight while a proposition stands under it. */
async function refuseThemesInUse(session: DatabaseSession, rows: readonly PatchRow[]) {
  const hidden = rowsOf(rows, 'theme').filter(({ from, to }) => from.shown && !to.shown);
  if (hidden.length === 0) return;
  const used = await session.propositionTheme.count({
    where: { themeId: { in: hidden.map(({ id }) => id) }, proposition: { deletedAt: null } },
  });
  if (used > 0) {
    throw new Refusal('Propositions were put under the theme meanwhile: reload the page.');
  }
}
