import 'server-only';
import {
  countOutcomes,
  type FollowedQuotation,
  type QuotationOutcome,
  quotationOutcomes,
} from '@/lib/contributions/quotation-outcomes';
import { isOfItsOwn, type TextChangeKind, textChangeKinds } from '@/lib/contributions/text-change';
import { parseTextPatch } from '@/lib/contributions/text-patch';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import { listSpoken } from '@/lib/quoted/spoken-data';
import { quotedFrom } from '@/lib/view/quoted-from';
import { citationOf } from '@/lib/view/turns';

/** A quotation that a change of the text did not leave standing as it was, with its position. */
export type TouchedQuotation = Omit<FollowedQuotation, 'positionId' | 'paragraph'> & {
  /** Where it stands today (`citationOf`); '' where it is lost or deleted by now. */
  place: string;
  /** Whose words they are; '' where they are the commentator's own. */
  saidBy: string;
  /** Null where the position is deleted by now. */
  position: {
    person: { name: string; slug: string };
    proposition: { text: string; slug: string };
    reading: { id: string; name: string; isReference: boolean };
  } | null;
};

/** A change of a debate's text, as the list of changes shows it. */
export type TextVersionView = {
  number: number;
  kind: TextChangeKind;
  /** The change that this one is about, where it took one back or did it again. */
  of: number | null;
  coder: string;
  createdAt: Date;
  takenBackAt: Date | null;
  /** Whether it can be turned round by itself. */
  isOwn: boolean;
  counts: Record<QuotationOutcome, number>;
  /** Those that do not stand as they were, at most `MOST_TOUCHED`. */
  touched: TouchedQuotation[];
};

/** So many changes are listed at once. */
const MOST_VERSIONS = 20;

/** So many quotations of a change are listed; all of them are among those to check. */
const MOST_TOUCHED = 50;

/**
 * The changes of a debate's text, the last one first, with what each did to quotations; those before a
 * change where one is named. `older` is the number to go on from, null where there are no more; `latest` is
 * that of the last change, null where there is none.
 */
export async function listTextVersions(
  actor: Actor,
  debateId: string,
  before: number | null,
): Promise<{ versions: TextVersionView[]; older: number | null; latest: number | null }> {
  mustMay(actor, 'read');
  const { _max } = await db.textVersion.aggregate({ where: { debateId }, _max: { number: true } });
  const rows = await db.textVersion.findMany({
    where: { debateId, ...(before === null ? {} : { number: { lt: before } }) },
    orderBy: { number: 'desc' },
    take: MOST_VERSIONS + 1,
  });
  const shown = rows.slice(0, MOST_VERSIONS).map((row) => {
    const { rows: changed, of } = parseTextPatch(row.patch);
    const followed = quotationOutcomes(changed);
    const touched = followed.filter(({ outcome }) => outcome !== 'stands').slice(0, MOST_TOUCHED);
    return { row, of, followed, touched };
  });
  const listed = shown.flatMap(({ touched }) => touched);
  const [positions, quoted] = await Promise.all([
    readPositions(
      debateId,
      listed.map(({ positionId }) => positionId),
    ),
    readQuoted(
      actor,
      debateId,
      listed.map(({ id }) => id),
    ),
  ]);
  return {
    versions: shown.map(({ row, of, followed, touched }) => {
      const kind = textChangeKinds.find((one) => one === row.kind) ?? 'replaced';
      const { number, coder, createdAt, takenBackAt } = row;
      return {
        number,
        kind,
        of,
        coder,
        createdAt,
        takenBackAt,
        isOwn: isOfItsOwn(kind),
        counts: countOutcomes(followed),
        touched: touched.map(({ positionId, paragraph: _, ...one }) => ({
          ...one,
          place: quoted.get(one.id)?.place ?? '',
          saidBy: quoted.get(one.id)?.saidBy ?? '',
          position: positions.get(positionId) ?? null,
        })),
      };
    }),
    latest: _max.number,
    older: rows.length > MOST_VERSIONS ? (shown.at(-1)?.row.number ?? null) : null,
  };
}

/** Of quotations that are there, where they stand and in whose words they are; in slices as positions are. */
async function readQuoted(
  actor: Actor,
  debateId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<TouchedQuotation, 'place' | 'saidBy'>>> {
  if (ids.length === 0) return new Map();
  const spoken = await listSpoken(actor, [debateId]);
  const distinct = [...new Set(ids)];
  const found = new Map<string, Pick<TouchedQuotation, 'place' | 'saidBy'>>();
  for (let at = 0; at < distinct.length; at += 500) {
    const rows = await db.evidence.findMany({
      where: { id: { in: distinct.slice(at, at + 500) } },
      select: {
        id: true,
        contributionId: true,
        wordsOf: true,
        paragraph: true,
        status: true,
        position: { select: { commentatorId: true } },
      },
    });
    for (const row of rows) {
      const { turn, saidBy = '' } = quotedFrom(row, row.position.commentatorId, spoken);
      const place = row.status === 'lost' ? '' : citationOf(turn, row.paragraph);
      found.set(row.id, { place, saidBy });
    }
  }
  return found;
}

/** Positions that are in sight, as a link to them is written; in slices, as SQLite takes only so many ids. */
async function readPositions(debateId: string, ids: readonly string[]) {
  const distinct = [...new Set(ids)];
  const found = new Map<string, NonNullable<TouchedQuotation['position']>>();
  for (let at = 0; at < distinct.length; at += 500) {
    const rows = await db.position.findMany({
      where: {
        id: { in: distinct.slice(at, at + 500) },
        deletedAt: null,
        reading: { debateId, deletedAt: null },
        proposition: { deletedAt: null },
      },
      select: {
        id: true,
        commentator: { select: { name: true, slug: true } },
        proposition: { select: { text: true, slug: true } },
        reading: { select: { id: true, name: true, referenceOf: { select: { id: true } } } },
      },
    });
    for (const { id, commentator: person, proposition, reading } of rows) {
      const { referenceOf, ...named } = reading;
      const isReference = referenceOf !== null;
      found.set(id, { person, proposition, reading: { ...named, isReference } });
    }
  }
  return found;
}
