import 'server-only';
import {
  type ContributionChange,
  contributionsAfter,
  readContributions,
  rowsOfContributions,
  writeContributions,
} from '@/lib/contributions/contribution-rows-data';
import { type Followed, followQuotations } from '@/lib/contributions/follow-text';
import { type PartsChange, rowsOfParts, writeParts } from '@/lib/contributions/part-rows-data';
import { type FollowedQuotation, quotationOutcomes } from '@/lib/contributions/quotation-outcomes';
import {
  keepInHistories,
  readQuotations,
  rowsOfQuotations,
  sayWhoseWords,
  type Wanted,
  writeQuotations,
} from '@/lib/contributions/quotation-rows-data';
import { type Review, rowsOfReviews, writeReviews } from '@/lib/contributions/review-rows-data';
import { touch } from '@/lib/contributions/seen-text-data';
import { stretchesThatStand, type Texts } from '@/lib/contributions/standing-stretches';
import type { TextChangeKind } from '@/lib/contributions/text-change';
import type { ContributionState, TextPatch, TextRow } from '@/lib/contributions/text-patch';
import type { DatabaseSession } from '@/lib/db/client';

/** A change of a debate's text, or of who speaks in it. */
export type TextChange = PartsChange & {
  debateId: string;
  kind: TextChangeKind;
  coder: string;
  contributions: readonly ContributionChange[];
  /** Where it takes an earlier change back or does it again. */
  again?: { of: number; wanted: Wanted; reviews: readonly Review[] };
};

export type WrittenVersion = {
  /** Of the change among those of the debate, from 1. */
  number: number;
  /** What became of each quotation of the contributions that it touched. */
  followed: FollowedQuotation[];
  /** The positions that got a new version: more than the place of their words changed. */
  renewed: string[];
};

/**
 * Changes a debate's text, or who speaks in it, as a part of a transaction, and keeps the change so that
 * it can be taken back at any time: the one way in which a stored text changes.
 *
 * Every quotation of every reading goes with its words (`followQuotations`); where a contribution gets
 * another speaker, words that stand for somebody else say whose they are. What coders have finished with
 * goes with its paragraph. Each position whose quotations changed gets an entry in its history, and a new
 * version where more than their place changed. The debate counts as changed now.
 *
 * @returns null where everything stands so already; then nothing is written
 * @throws Refusal where a contribution is not there, or not of the debate: the transaction is to be given up
 */
export async function writeTextVersion(
  session: DatabaseSession,
  change: TextChange,
): Promise<WrittenVersion | null> {
  const { debateId, kind, coder, again } = change;
  const before = await readContributions(session, debateId, change.contributions);
  const after = contributionsAfter(before, change.contributions);
  const rows: TextRow[] = [
    ...rowsOfContributions(before, after),
    ...(await rowsOfParts(session, debateId, change)),
  ];
  if (rows.length === 0) return null;

  const touched = [...new Set([...before.keys(), ...after.keys()])].filter((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    return (
      !was ||
      was.text !== is?.text ||
      was.commentatorId !== is.commentatorId ||
      was.speaker !== is.speaker ||
      was.kind !== is.kind
    );
  });
  const texts = { before: textsOf(before, touched), after: textsOf(after, touched) };
  const stretches = stretchesThatStand(texts.before, texts.after);
  const held = await readQuotations(session, debateId, touched, again?.wanted.ids ?? []);
  const found = followQuotations(held, texts, stretches, again?.wanted.stateOf);
  const isBack = (one: Followed) => (again?.wanted.stateOf(one) ?? null) !== null;
  const followed = await sayWhoseWords(session, held, found, { before, after }, isBack);
  const reviews = await rowsOfReviews(session, debateId, { touched, texts, stretches, again });
  rows.push(...rowsOfQuotations(held, followed), ...reviews);

  await writeParts(session, debateId, rows);
  await writeContributions(session, debateId, rows, after, () =>
    writeQuotations(session, held, followed),
  );
  await writeReviews(session, reviews);
  const last = await session.textVersion.findFirst({
    where: { debateId },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  const patch: TextPatch = { kind: 'patch', rows, of: again?.of ?? null };
  await session.textVersion.create({
    data: { debateId, number, kind, coder, patch: JSON.stringify(patch) },
  });
  const renewed = await keepInHistories(session, held, followed, coder);
  await touch(session, debateId);
  return { number, followed: quotationOutcomes(rows), renewed };
}

function textsOf(
  contributions: ReadonlyMap<string, ContributionState>,
  ids: readonly string[],
): Texts {
  return new Map(
    ids.flatMap((id): [string, string | null][] => {
      const one = contributions.get(id);
      return one ? [[id, one.text]] : [];
    }),
  );
}
