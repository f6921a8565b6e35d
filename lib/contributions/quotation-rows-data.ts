import 'server-only';
import { namedBy } from '@/lib/contributions/contribution-rows-data';
import type { Followed } from '@/lib/contributions/follow-text';
import {
  type ContributionState,
  partsThatDiffer,
  type QuotationState,
  type TextRow,
} from '@/lib/contributions/text-patch';
import { updateInBulk } from '@/lib/db/arriving/in-bulk';
import type { DatabaseSession } from '@/lib/db/client';
import { ARRIVED } from '@/lib/db/in-sight';
import { quotationStatuses } from '@/lib/positions/position';
import { recordTextChange } from '@/lib/positions/text-changed-data';
import { isSameName } from '@/lib/positions/whose-words';

/** How quotations shall stand that an earlier change had touched. */
export type Wanted = {
  /** Those that it touched, wherever they are by now. */
  ids: readonly string[];
  /** Null where the change did not touch it, or it was changed since. */
  stateOf: (one: Followed) => QuotationState | null;
};

type Held = Followed & { commentatorId: string };

/** The quotations of some contributions, and others by their ids, but of what is still arriving. */
export async function readQuotations(
  session: DatabaseSession,
  debateId: string,
  contributionIds: readonly string[],
  ids: readonly string[],
): Promise<Held[]> {
  const within = new Set(contributionIds);
  const also = new Set(ids);
  const isFew = namedBy(within).id && namedBy(also).id;
  const rows = await session.evidence.findMany({
    where: {
      position: { reading: { debateId, ...ARRIVED } },
      ...(isFew
        ? { OR: [{ contributionId: { in: [...within] } }, { id: { in: [...also] } }] }
        : {}),
    },
    orderBy: [{ contributionId: 'asc' }, { start: 'asc' }, { id: 'asc' }],
    include: { position: { select: { commentatorId: true } } },
  });
  return rows
    .filter(({ id, contributionId }) => within.has(contributionId ?? '') || also.has(id))
    .map(({ position, ...row }) => ({
      id: row.id,
      positionId: row.positionId,
      commentatorId: position.commentatorId,
      ...stateOf({ ...row, status: statusOf(row.status) }),
    }));
}

function statusOf(status: string): QuotationState['status'] {
  return quotationStatuses.find((one) => one === status) ?? 'anchored';
}

/** What of a quotation follows from the text. */
function stateOf(one: QuotationState): QuotationState {
  const { contributionId, exact, prefix, suffix, start, end } = one;
  const { paragraph, status, score, wordsOf, checked } = one;
  const place = { contributionId, exact, prefix, suffix, start, end, paragraph };
  return { ...place, status, score, wordsOf, checked };
}

type Contributions = ReadonlyMap<string, ContributionState>;

/**
 * Where words have got another speaker, whose they are goes along: of a commentator they are the
 * position's own where that one speaks them now, and else they say who does, a moderator or an aside too.
 * A name that somebody wrote by hand (words quoted within a turn) stays, and so does all that was not
 * given to another.
 *
 * @param held the quotations before the change, in the same order
 * @param isBack whether it stands as an earlier change had left it: then it says so already
 */
export async function sayWhoseWords(
  session: DatabaseSession,
  held: readonly Held[],
  followed: readonly Followed[],
  { before, after }: { before: Contributions; after: Contributions },
  isBack: (one: Followed) => boolean,
): Promise<Followed[]> {
  const contributions = [...before.values(), ...after.values()];
  const people = await session.commentator.findMany({
    where: namedBy(new Set(contributions.flatMap((one) => one.commentatorId ?? []))),
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = ({ commentatorId, speaker, kind }: ContributionState) =>
    (commentatorId === null ? speaker : names.get(commentatorId)) || UNNAMED[kind];
  return followed.map((one, at) => {
    const own = held[at];
    const was = before.get(own?.contributionId ?? '');
    const is = after.get(one.contributionId ?? '');
    if (!own || !was || !is || isBack(own) || isSameSpeaker(was, is)) return one;
    const { commentatorId } = own;
    // The coder said whose position words of nobody show: that is still so.
    const isSaid = one.wordsOf === '' && was.commentatorId === null && is.commentatorId === null;
    // Another's words are always by the name of who contributed them, be it an older name.
    const isOfSpeaker =
      one.wordsOf === '' ||
      (was.commentatorId !== null && was.commentatorId !== commentatorId) ||
      isSameName(one.wordsOf, nameOf(was));
    if (isSaid || !isOfSpeaker) return one;
    return { ...one, wordsOf: is.commentatorId === commentatorId ? '' : nameOf(is) };
  });
}

/** Who speaks where nobody is named. */
const UNNAMED: Readonly<Record<ContributionState['kind'], string>> = {
  contribution: 'somebody',
  moderation: 'the moderator',
  introduction: 'the introduction',
  aside: 'an aside',
};

function isSameSpeaker(one: ContributionState, other: ContributionState): boolean {
  return (
    one.commentatorId === other.commentatorId &&
    (one.commentatorId !== null || (one.kind === other.kind && one.speaker === other.speaker))
  );
}

/** The rows of a patch for quotations that were looked for, also for those that stand. */
export function rowsOfQuotations(
  held: readonly Followed[],
  followed: readonly Followed[],
): TextRow[] {
  return held.map((one, at) => {
    const { id, positionId } = one;
    const { from, to } = partsThatDiffer(stateOf(one), stateOf(followed[at] ?? one));
    const named = ({ exact, status }: QuotationState) => ({ exact, status });
    return {
      row: 'quotation',
      id,
      positionId,
      from: { ...from, ...named(one) },
      to: { ...to, ...named(followed[at] ?? one) },
    };
  });
}

/** Writes those that do not stand as they did. */
export async function writeQuotations(
  session: DatabaseSession,
  held: readonly Followed[],
  followed: readonly Followed[],
): Promise<void> {
  await updateInBulk(
    session,
    'Evidence',
    followed.flatMap((now, at) =>
      differs(held[at], now) ? [{ id: now.id, ...stateOf(now) }] : [],
    ),
  );
}

/** Writes in the history of each position what the change did to it; places alone make no new version. */
export async function keepInHistories(
  session: DatabaseSession,
  held: readonly Followed[],
  followed: readonly Followed[],
  coder: string,
): Promise<string[]> {
  const touched = new Set<string>();
  const changed = new Set<string>();
  for (const [at, now] of followed.entries()) {
    const was = held[at];
    if (!was || !differs(was, now)) continue;
    touched.add(now.positionId);
    const isSame =
      was.exact === now.exact && was.status === now.status && was.wordsOf === now.wordsOf;
    if (!isSame) changed.add(now.positionId);
  }
  await recordTextChange(session, [...touched], changed, coder);
  return [...changed];
}

function differs(was: Followed | undefined, now: Followed): boolean {
  return !was || Object.keys(partsThatDiffer(stateOf(was), stateOf(now)).to).length > 0;
}
