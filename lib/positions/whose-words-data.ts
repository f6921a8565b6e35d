import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import {
  isQuotableAs,
  sayElsewhere,
  sayOthersWords,
  type WordsElsewhere,
} from '@/lib/positions/whose-words';

/** Whose position words shall show, in which debate. */
export type Whose = { debateId: string; commentatorId: string };

/** A quotation that a position held before a save. */
export type HeldWords = { exact: string; contributionId: string | null; status: string };

/** Where a quotation is to be looked for; `contribution` null where no text is stored for it. */
export type PlaceOfWords = {
  contribution: { id: string; text: string | null } | null;
  /** What the quotation is where there is no contribution: gone is one that was named. */
  without: 'referred' | 'lost' | 'gone';
};

/**
 * Where words may be quoted from as a commentator's, or a sentence that says whose words they are.
 * All that stores a quotation asks here, so that nobody is quoted with another's words:
 *
 * - A contribution must be of the position's debate, and the commentator's own or nobody's.
 * - Words without a contribution are looked for in the commentator's own texts. Where the debate
 *   stores none, they are only referred to; where it does and they are not in it, they are refused.
 * - What the position held before may stay, also where it breaks this (older databases): a coder
 *   must be able to mend one thing after the other, and Questions lists it. It is never added anew,
 *   not by History either, nor copied to another position.
 *
 * @param keepLost words without a contribution that stand nowhere in the debate are lost, not
 *   refused; words that another said are refused all the same
 */
export async function placeOfWords(
  session: DatabaseSession,
  { exact, contributionId }: { exact: string; contributionId: string | null },
  whose: Whose,
  { before, keepLost }: { before: readonly HeldWords[]; keepLost: boolean },
): Promise<PlaceOfWords | string> {
  const held = before.filter((former) => former.exact === exact);
  const { debateId, commentatorId } = whose;
  if (contributionId !== null) {
    const row = await session.contribution.findUnique({
      where: { id: contributionId },
      select: { id: true, text: true, debateId: true, commentatorId: true },
    });
    if (!row) return { contribution: null, without: 'gone' };
    const stays = held.some((former) => former.contributionId === contributionId);
    if (stays || (row.debateId === debateId && isQuotableAs(row, commentatorId))) {
      return { contribution: { id: row.id, text: row.text }, without: 'referred' };
    }
    const said = await session.contribution.findUniqueOrThrow({
      where: { id: row.id },
      select: withSpeaker,
    });
    const person = await nameOf(session, commentatorId);
    return row.debateId === debateId
      ? sayOthersWords(speakerOf(said), person)
      : sayElsewhere(speakerOf(said), said.debate.title, person);
  }
  const stored = { debateId, text: { not: null } };
  const own = await session.contribution.findMany({
    where: { ...stored, commentatorId },
    orderBy: { order: 'asc' },
    select: { id: true, text: true },
  });
  if (own.length === 0) return { contribution: null, without: 'referred' };
  const found = own.find(({ text }) => text?.includes(exact));
  if (found) return { contribution: found, without: 'referred' };
  const former = held.find((one) => one.contributionId === null || one.status === 'lost');
  if (former) {
    return { contribution: null, without: former.status === 'referred' ? 'referred' : 'lost' };
  }
  const others = await session.contribution.findMany({
    where: { ...stored, commentatorId: { not: null } },
    orderBy: { order: 'asc' },
    select: { text: true, ...withSpeaker },
  });
  const said = others.find(({ text }) => text?.includes(exact));
  const person = await nameOf(session, commentatorId);
  if (said) return sayOthersWords(speakerOf(said), person);
  if (keepLost) return { contribution: null, without: 'lost' };
  return sayNotInText(exact, `${person}’s text`);
}

const withSpeaker = {
  speaker: true,
  commentator: { select: { name: true } },
  debate: { select: { title: true } },
} as const;

function speakerOf(row: { speaker: string; commentator: { name: string } | null }): string {
  return row.commentator?.name ?? row.speaker;
}

async function nameOf(session: DatabaseSession, id: string): Promise<string> {
  const row = await session.commentator.findUnique({ where: { id }, select: { name: true } });
  return row?.name ?? '';
}

/** Says that words are not in a text, and what to do. */
export function sayNotInText(exact: string, text: string): string {
  const short = exact.length > 80 ? `${exact.slice(0, 77).trimEnd()}…` : exact;
  return `“${short}” is not in ${text}. A quotation must be the very words: choose them in the text.`;
}

/** The quotations of a reading's positions that lie in another debate; older databases may hold some. */
export async function listWordsElsewhere(
  actor: Actor,
  {
    debateId,
    readingId,
  }: {
    debateId: string;
    readingId: string;
  },
): Promise<WordsElsewhere[]> {
  mustMay(actor, 'read');
  const rows = await db.evidence.findMany({
    where: {
      position: { readingId, deletedAt: null, proposition: { deletedAt: null } },
      contribution: { debateId: { not: debateId } },
    },
    orderBy: [{ positionId: 'asc' }, { order: 'asc' }],
    select: { positionId: true, exact: true, contribution: { select: withSpeaker } },
  });
  return rows.flatMap(({ positionId, exact, contribution }) =>
    contribution
      ? [{ positionId, exact, speaker: speakerOf(contribution), debate: contribution.debate.title }]
      : [],
  );
}
