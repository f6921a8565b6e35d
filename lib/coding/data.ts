import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { WITHOUT_CHANGE } from '@/lib/positions/change-kind';
import { deletePositionIn, type SavedPosition, savePositionIn } from '@/lib/positions/data';
import type { PositionSnapshot } from '@/lib/positions/history-data';
import {
  type PositionForm,
  type PositionProblem,
  type PositionRevert,
  positionInput,
} from '@/lib/positions/schema';
import { createPropositionIn, findSamePropositionIn } from '@/lib/propositions/data';
import { findOrCreateThemeIn } from '@/lib/themes/data';

export type CodedPosition = SavedPosition & {
  propositionId: string;
  /** The proposition was written by this save. */
  isNewProposition: boolean;
};

/** Thrown to take everything back that a transaction wrote. */
class Refused extends Error {
  constructor(readonly answer: PositionProblem) {
    super(answer.message);
  }
}

/** Runs a write; a problem in it takes back everything and is the answer. */
export async function writeAllOrNothing<Answer>(
  work: (session: DatabaseSession) => Promise<Answer | PositionProblem>,
  options: { timeout: number } = { timeout: 20_000 },
): Promise<Answer | PositionProblem> {
  try {
    return await inTransaction(async (session) => {
      const answer = await work(session);
      if (isProblem(answer)) throw new Refused(answer);
      return answer;
    }, options);
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

function isProblem(answer: unknown): answer is PositionProblem {
  return typeof answer === 'object' && answer !== null && 'problem' in answer;
}

/**
 * Writes what the coding form holds: the position, and with it the proposition and its themes where
 * they are new. All of it or nothing.
 */
export async function saveCoded(form: PositionForm): Promise<CodedPosition | PositionProblem> {
  const { newProposition, propositionId, ...position } = form;
  return writeAllOrNothing(async (session) => {
    if (newProposition === null) {
      const id = propositionId ?? '';
      const saved = await savePositionIn(session, { ...position, propositionId: id });
      if ('problem' in saved) return saved;
      return { ...saved, propositionId: id, isNewProposition: false };
    }
    const reading = await session.reading.findUnique({
      where: { id: form.readingId },
      select: { debateId: true },
    });
    if (!reading) {
      return { problem: 'unknown', message: 'The reading is not there any more: reload the page.' };
    }
    const same = await findSamePropositionIn(session, reading.debateId, newProposition.text);
    if (same) {
      return {
        problem: 'duplicate-proposition',
        message: 'The debate has this proposition already: choose it in the list.',
      };
    }
    const themeIds = [];
    for (const theme of newProposition.themes) {
      if ('id' in theme) {
        const found = await session.theme.count({ where: { id: theme.id, deletedAt: null } });
        if (found === 0) {
          return {
            problem: 'unknown',
            message: 'The theme is not there any more: choose another.',
          };
        }
        themeIds.push(theme.id);
      } else {
        const named = { name: theme.name, description: '', parentId: null };
        themeIds.push((await findOrCreateThemeIn(session, named)).id);
      }
    }
    const { id } = await createPropositionIn(session, {
      debateId: reading.debateId,
      text: newProposition.text,
      themeIds: [...new Set(themeIds)],
    });
    const saved = await savePositionIn(session, { ...position, propositionId: id });
    if ('problem' in saved) return saved;
    return { ...saved, propositionId: id, isNewProposition: true };
  });
}

/**
 * Takes a position to how it stood after one of its changes (`toVersion`), or away where it was
 * not there then (0, or a deletion). Refused where it changed since the version that the person saw.
 * Words that the text no longer holds are kept as lost.
 */
export async function revertPosition(
  revert: PositionRevert,
): Promise<SavedPosition | PositionProblem> {
  return writeAllOrNothing((session) => revertPositionIn(session, revert));
}

/** `revertPosition` as a part of a larger transaction. */
export async function revertPositionIn(
  session: DatabaseSession,
  revert: PositionRevert,
): Promise<SavedPosition | PositionProblem> {
  const row = await session.position.findUnique({ where: { id: revert.id } });
  if (!row) return { problem: 'unknown', message: 'The position is not there any more.' };
  if (row.version !== revert.version) {
    return {
      problem: 'changed-meanwhile',
      version: row.version,
      message: 'This position changed meanwhile. Look at it as it is now, then try again.',
    };
  }
  const change = await session.positionChange.findFirst({
    where: {
      positionId: row.id,
      version: revert.toVersion,
      kind: { notIn: [...WITHOUT_CHANGE] },
    },
  });
  const snapshot = change ? (JSON.parse(change.snapshot) as PositionSnapshot) : null;
  if (revert.toVersion === 0 || snapshot?.deleted) {
    return deletePositionIn(session, row.id, revert.coder);
  }
  if (!snapshot) {
    return { problem: 'unknown', message: 'That state of the position was not kept.' };
  }
  const kept = await session.reason.findMany({
    where: { propositionId: row.propositionId },
    select: { id: true },
  });
  const known = new Set(kept.map((reason) => reason.id));
  const input = positionInput.parse({
    ...snapshot,
    readingId: row.readingId,
    commentatorId: row.commentatorId,
    propositionId: row.propositionId,
    reasons: snapshot.reasons.map(({ id, text, direction }) =>
      known.has(id) ? { id } : { text, direction },
    ),
    version: row.version,
    coder: revert.coder,
  });
  return savePositionIn(session, input, { kind: 'restored', keepLost: true });
}
