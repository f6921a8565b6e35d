import 'server-only';
import type { DatabaseSession } from '@/lib/db/client';
import { Refusal } from '@/lib/door/refusal';
import { invertPatch, type Patch } from '@/lib/patches/patch';
import { applyPatch } from '@/lib/patches/patch-data';
import { recordChange } from '@/lib/positions/history-data';
import { placeOfWords } from '@/lib/positions/place-of-words';
import { readFields } from '@/lib/positions/position';
import { wordsIn } from '@/lib/positions/whose-words-data';
import { createPropositionIn, findSamePropositionIn } from '@/lib/propositions/data';
import type { PropositionEdit } from '@/lib/propositions/edit';
import type { Editor } from '@/lib/propositions/open-readings';
import { listShown, SHOWING } from '@/lib/propositions/shown-reasons';
import { type Destination, planSplit } from '@/lib/propositions/split-plan';

type Split = Extract<PropositionEdit, { kind: 'split' }>;

const SAME = 'Another proposition of this debate has these words already: choose other words.';

/**
 * Writes a second proposition after the first, and gives it the positions and reasons that go
 * there. Positions of other readings than the editor's stay with the first, and keep the reasons
 * that they give. The new one and its copies are written out of sight; one patch brings them into
 * sight, so that taking it back and doing it again find the same rows.
 */
export async function splitIn(
  session: DatabaseSession,
  split: Split,
  editor: Editor,
): Promise<Patch | string> {
  const { debateId, id, was, first, second, key } = split;
  if (key !== undefined && (await session.proposition.count({ where: { id: key } })) > 0) {
    return 'This split was stored already: reload the page to see it.';
  }
  const row = debateId === editor.debateId ? await readSplit(session, id, debateId) : null;
  if (!row) return 'The proposition is not there any more: reload the page.';
  if (row.text !== was) {
    return `Not split: somebody changed it meanwhile to “${row.text}”. Reload the page.`;
  }
  if (first.toLocaleLowerCase() === second.toLocaleLowerCase()) {
    return 'The two have the same words: a split makes two different propositions.';
  }
  for (const text of [first, second]) {
    const same = await findSamePropositionIn(session, debateId, text);
    if (same && (same.id !== id || text === second)) return SAME;
  }
  const theirs = new Map(split.positions.map((one) => [one.id, one.destination]));
  const ways = new Map(split.reasons.map((one) => [one.id, one.destination]));
  const ours = new Set(
    row.positions
      .filter(({ deletedAt, readingId }) => deletedAt === null && readingId === editor.readingId)
      .map((position) => position.id),
  );
  if ([...theirs.keys()].some((positionId) => !ours.has(positionId))) {
    return 'A position is not there any more: reload the page.';
  }
  const given = new Set(row.reasons.map((reason) => reason.id));
  if ([...ways.keys()].some((reasonId) => !given.has(reasonId))) {
    return 'A reason is not there any more: reload the page.';
  }

  const fresh = await createPropositionIn(session, {
    debateId,
    text: second,
    key,
    themeIds: row.themes.map(({ themeId }) => themeId),
  });
  await session.proposition.update({ where: { id: fresh.id }, data: { deletedAt: new Date() } });
  const place = await openPlaceAfter(session, debateId, id, fresh.id);
  const destinationOf = (key: string, from: ReadonlyMap<string, Destination>) =>
    from.get(key) ?? 'stays';
  const from = { id, text: was, coder: editor.coder };
  const positions = [];
  for (const { id: positionId, reasons, evidence } of row.positions) {
    const destination = destinationOf(positionId, theirs);
    const copyId =
      destination === 'both' ? await copyPosition(session, positionId, fresh.id, from) : null;
    const shows = listShown(evidence);
    positions.push({ id: positionId, destination, copyId, given: reasons, shows });
  }
  const reasons = [];
  for (const { id: reasonId, order, text, direction } of row.reasons) {
    const staysElsewhere = row.positions.some(
      ({ readingId, reasons: given }) =>
        readingId !== editor.readingId && given.some((one) => one.reasonId === reasonId),
    );
    const wanted = destinationOf(reasonId, ways);
    const destination = wanted === 'moves' && staysElsewhere ? 'both' : wanted;
    const data = { propositionId: fresh.id, text, direction, order };
    const copyId = destination === 'both' ? (await session.reason.create({ data })).id : null;
    reasons.push({ id: reasonId, order, destination, copyId });
  }
  const text = { from: row.text, to: first };
  const rows = planSplit(
    { id, text, positions, reasons },
    { id: fresh.id, text: second, debateId, place },
  );
  await applyPatch(session, rows, editor);
  return invertPatch(rows);
}

function readSplit(session: DatabaseSession, id: string, debateId: string) {
  return session.proposition.findFirst({
    where: { id, deletedAt: null, debates: { some: { debateId } } },
    include: {
      themes: { orderBy: { order: 'asc' } },
      reasons: { orderBy: { order: 'asc' } },
      positions: { include: { reasons: true, evidence: SHOWING } },
    },
  });
}

/**
 * Makes room after the old proposition and says the new one's place there. The patch puts it in, so
 * that a split that is taken back leaves nothing in the debate.
 */
async function openPlaceAfter(
  session: DatabaseSession,
  debateId: string,
  id: string,
  freshId: string,
): Promise<number> {
  const { order } = await session.debateProposition.findUniqueOrThrow({
    where: { debateId_propositionId: { debateId, propositionId: id } },
  });
  await session.debateProposition.delete({
    where: { debateId_propositionId: { debateId, propositionId: freshId } },
  });
  await session.debateProposition.updateMany({
    where: { debateId, order: { gt: order } },
    data: { order: { increment: 1 } },
  });
  return order + 1;
}

/**
 * The same position with its quotations under another proposition; its reasons, and what words show
 * them, come by the patch.
 *
 * @throws Refusal where the position quotes its commentator with another's words
 */
async function copyPosition(
  session: DatabaseSession,
  id: string,
  propositionId: string,
  from: { id: string; text: string; coder: string },
) {
  const { evidence, ...row } = await session.position.findUniqueOrThrow({
    where: { id },
    include: {
      evidence: { orderBy: { order: 'asc' } },
      reading: { select: { debateId: true } },
      commentator: { select: { name: true } },
    },
  });
  const whose = { debateId: row.reading.debateId, commentatorId: row.commentatorId };
  for (const piece of evidence) {
    const place = await placeOfWords(wordsIn(session), piece, whose, {
      before: [],
      keepLost: true,
    });
    if (typeof place !== 'string') continue;
    throw new Refusal(`Not split: ${row.commentator.name}’s position cannot be copied. ${place}`);
  }
  const { readingId, commentatorId } = row;
  const copy = await session.position.create({
    data: { readingId, commentatorId, propositionId, ...readFields(row) },
  });
  await session.evidence.createMany({
    data: evidence.map(({ id: _id, createdAt: _made, updatedAt: _changed, ...piece }) => ({
      ...piece,
      reasonId: null,
      positionId: copy.id,
    })),
  });
  await recordChange(session, copy.id, 'copied', from.coder, {
    from: { id: from.id, text: from.text },
  });
  return copy.id;
}
