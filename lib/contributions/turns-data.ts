import 'server-only';
import { findOrCreatePersonIn } from '@/lib/commentators/add-data';
import type { ContributionChange } from '@/lib/contributions/contribution-rows-data';
import type { TextChangeKind } from '@/lib/contributions/text-change';
import type { ContributionState } from '@/lib/contributions/text-patch';
import {
  type TextChange,
  type WrittenVersion,
  writeTextVersion,
} from '@/lib/contributions/text-version-data';
import type { TurnEdit } from '@/lib/contributions/turn-edit';
import { joinTexts, splitText } from '@/lib/contributions/turn-texts';
import { newId } from '@/lib/db/arriving/new-id';
import type { DatabaseSession } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { type Actor, mustMay } from '@/lib/door/actor';
import { MOST_COMMENTATORS, TOO_MANY_COMMENTATORS } from '@/lib/fields/most-commentators';
import { debateTopic } from '@/lib/live/topic';
import { blockRole } from '@/lib/text/split/split-proposal';

/** What an edit makes of the contributions, or why it is refused, in words. */
type Planned = Pick<TextChange, 'contributions' | 'people' | 'takesPart'> | string;

const KINDS = {
  correct: 'corrected',
  reassign: 'reassigned',
  split: 'split',
  join: 'joined',
} satisfies Record<TurnEdit['does'], TextChangeKind>;

const GONE = 'This contribution is not there any more: reload the page.';
const CHANGED =
  'Not saved: this contribution changed meanwhile. Copy what you wrote and reload the page.';
const NO_TEXT = 'The text of this contribution is not kept here, only referred to.';

/**
 * Corrects words of one contribution, gives it to another speaker, splits it, or joins it with the next:
 * a change of the text that is kept and can be taken back (`writeTextVersion`). Refused whole where the
 * contribution is not what the person saw.
 *
 * @returns null where it stands so already; a sentence where it is refused
 */
export async function editTurn(
  actor: Actor,
  edit: TurnEdit,
): Promise<WrittenVersion | string | null> {
  mustMay(actor, 'manage');
  return inTransaction(async (session, touches) => {
    touches(debateTopic(edit.debateId));
    const planned = await plan(session, edit);
    if (typeof planned === 'string') return planned;
    const { debateId, coder } = edit;
    return writeTextVersion(session, { debateId, coder, kind: KINDS[edit.does], ...planned });
  });
}

async function plan(session: DatabaseSession, edit: TurnEdit): Promise<Planned> {
  const { debateId, contributionId } = edit;
  const row = await session.contribution.findFirst({
    where: { id: contributionId, debateId, debate: { deletedAt: null } },
  });
  if (!row) return GONE;
  if (edit.does === 'reassign') return planReassigned(session, edit, row);
  const { text } = row;
  if (text === null) return NO_TEXT;
  if (edit.does === 'correct') {
    const { start, was } = edit;
    if (!text.startsWith(was, start)) return CHANGED;
    const is = edit.is.normalize('NFC');
    const corrected = text.slice(0, start) + is + text.slice(start + was.length);
    return { contributions: [{ id: row.id, to: { text: corrected } }] };
  }
  if (edit.does === 'split') {
    if (!text.startsWith(edit.begins, edit.at)) return CHANGED;
    const parts = splitText(text, edit.at);
    if (!parts) return 'A contribution is split between two of its words: choose another place.';
    const { sourceId, commentatorId, speaker, order } = row;
    const kind = blockRole.parse(row.kind);
    const made = { sourceId, commentatorId, speaker, kind, order: order + 1, text: parts[1] };
    return {
      contributions: [
        { id: row.id, to: { text: parts[0] } },
        ...(await makeRoom(session, debateId, order)),
        { id: newId(), made },
      ],
    };
  }
  const next = await session.contribution.findFirst({
    where: { debateId, order: { gt: row.order } },
    orderBy: { order: 'asc' },
  });
  if (next?.id !== edit.next) return CHANGED;
  if (next.text === null) return NO_TEXT;
  return {
    contributions: [
      { id: row.id, to: { text: joinTexts(text, next.text) } },
      { id: next.id, to: null },
    ],
  };
}

/** Moves what comes after a contribution one place on, where the next place is taken. */
async function makeRoom(
  session: DatabaseSession,
  debateId: string,
  order: number,
): Promise<ContributionChange[]> {
  const later = await session.contribution.findMany({
    where: { debateId, order: { gt: order } },
    orderBy: { order: 'asc' },
    select: { id: true, order: true },
  });
  const changes: ContributionChange[] = [];
  let free = order + 2;
  for (const one of later) {
    if (one.order >= free) break;
    changes.push({ id: one.id, to: { order: free } });
    free += 1;
  }
  return changes;
}

type Row = { id: string; commentatorId: string | null; kind: string; speaker: string };

async function planReassigned(
  session: DatabaseSession,
  { debateId, was, to, all }: Extract<TurnEdit, { does: 'reassign' }>,
  row: Row,
): Promise<Planned> {
  const isSame = (one: Row) =>
    one.commentatorId === was.commentatorId && one.kind === was.kind && one.speaker === was.speaker;
  if (!isSame(row)) return CHANGED;
  const rows = all
    ? (
        await session.contribution.findMany({
          where: { debateId },
          select: { id: true, commentatorId: true, kind: true, speaker: true },
        })
      ).filter(isSame)
    : [row];
  const give = (state: Pick<ContributionState, 'commentatorId' | 'kind' | 'speaker'>) =>
    rows.map(({ id }) => ({ id, to: state }));
  if (to.is !== 'commentator') {
    return { contributions: give({ commentatorId: null, kind: to.is, speaker: to.name }) };
  }
  const person = await findOrCreatePersonIn(session, to);
  if (typeof person === 'string') return person;
  const members = await session.debateCommentator.findMany({ where: { debateId } });
  const isMember = members.some(({ commentatorId }) => commentatorId === person.id);
  if (!isMember && members.length >= MOST_COMMENTATORS) return TOO_MANY_COMMENTATORS;
  const last = Math.max(-1, ...members.map(({ order }) => order));
  return {
    contributions: give({ commentatorId: person.id, kind: 'contribution', speaker: '' }),
    people: [{ commentatorId: person.id, shown: true }],
    takesPart: isMember
      ? []
      : [{ commentatorId: person.id, to: { order: last + 1, affiliation: '', role: '' } }],
  };
}
