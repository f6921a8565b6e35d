import 'server-only';
import { db } from '@/lib/db/client';
import { getDebateHead } from '@/lib/debates/head-data';
import { type Actor, mustMay } from '@/lib/door/actor';
import { readShownQuotation } from '@/lib/positions/position';
import { parseSnapshot } from '@/lib/positions/snapshot';
import { type ReasonToCheck, reasonsToCheck, whyToCheck } from '@/lib/positions/to-check';
import { evidenceOf, listSpoken } from '@/lib/quoted/spoken-data';
import { splitParagraphs } from '@/lib/text/paragraphs';
import { groupBy } from '@/lib/view/group-by';
import { quotationsOf, wordsOfPieces } from '@/lib/view/quotations';
import type { Spoken } from '@/lib/view/quoted-from';

/** A quotation that somebody should look at, with what they need to decide. */
export type QuotationToCheck = {
  why: ReasonToCheck;
  positionId: string;
  version: number;
  quotation: number;
  /** Of its first piece. */
  evidenceId: string;
  person: { name: string; slug: string };
  proposition: { text: string; slug: string };
  /** As they are stored, its pieces joined. */
  words: string;
  /** As they were before the text changed them; null where that is the same, or not known. */
  was: string | null;
  /** What stands now in the paragraph where lost words stood; null where that is not known. */
  there: string | null;
  /** Where it stands, or stood (`citationOf`). */
  place: string;
  /** Whose words they are; '' where they are the commentator's own. */
  saidBy: string;
};

export type ToCheck = {
  counts: Record<ReasonToCheck, number>;
  /** Those of the page asked for. */
  quotations: QuotationToCheck[];
  /** From 1. */
  page: number;
  pages: number;
};

/** So many stand on one page. */
const ON_A_PAGE = 25;

/** Quotations that nobody has looked at since the program moved, lost or suggested them, of positions in sight. */
const OPEN = {
  checked: false,
  OR: [{ status: { in: ['moved', 'lost'] } }, { suggested: true }],
};

const inReading = (readingId: string) => ({
  position: { readingId, deletedAt: null, proposition: { deletedAt: null } },
});

/** How many quotations are to be looked at in each reading of a debate that is in sight. */
export async function countToCheck(
  actor: Actor,
  debateId: string,
): Promise<ReadonlyMap<string, number>> {
  mustMay(actor, 'read');
  const rows = await db.evidence.findMany({
    where: {
      ...OPEN,
      position: {
        reading: { debateId, deletedAt: null },
        deletedAt: null,
        proposition: { deletedAt: null },
      },
    },
    distinct: ['positionId', 'quotation'],
    select: { position: { select: { readingId: true } } },
  });
  const counts = new Map<string, number>();
  for (const { position } of rows) {
    counts.set(position.readingId, (counts.get(position.readingId) ?? 0) + 1);
  }
  return counts;
}

/** How many are to be looked at in all readings of a debate, and the one to begin with. */
export async function findToCheck(actor: Actor, slug: string) {
  const head = await getDebateHead(actor, slug);
  const counts = head ? await countToCheck(actor, head.id) : new Map<string, number>();
  const [first] = head?.readings.filter(({ id }) => counts.has(id)) ?? [];
  const [reference] = head?.readings ?? [];
  return {
    reading: first ?? reference ?? { id: '', isReference: true },
    count: [...counts.values()].reduce((sum, one) => sum + one, 0),
  };
}

/**
 * The quotations of a reading to be looked at: the lost ones first, then those that moved, then the
 * suggested ones, each in the order of the text.
 *
 * @param why only those for one reason
 * @param page from 1; one that is not there is the last one
 */
export async function listToCheck(
  actor: Actor,
  { debateId, readingId }: { debateId: string; readingId: string },
  { why, page }: { why: ReasonToCheck | null; page: number },
): Promise<ToCheck> {
  mustMay(actor, 'read');
  const [open, spoken] = await Promise.all([
    db.evidence.findMany({
      where: { ...OPEN, ...inReading(readingId) },
      orderBy: [{ order: 'asc' }, { id: 'asc' }],
    }),
    listSpoken(actor, [debateId]),
  ]);
  const turnOf = new Map([...spoken.keys()].map((id, at) => [id, at]));
  const found = [...groupBy(open, keyOf).values()].flatMap((pieces) => {
    const [first] = pieces;
    const reason = whyToCheck(pieces.map(readShownQuotation));
    if (!first || !reason) return [];
    const turn = turnOf.get(first.contributionId ?? '') ?? spoken.size;
    const place = [reasonsToCheck.indexOf(reason), turn, first.paragraph ?? 0, first.start ?? 0];
    const { positionId, quotation } = first;
    return [{ reason, key: keyOf(first), positionId, quotation, place }];
  });
  found.sort((a, b) => comparePlaces(a.place, b.place) || (a.key < b.key ? -1 : 1));
  const counts = { lost: 0, moved: 0, suggested: 0 };
  for (const { reason } of found) counts[reason] += 1;
  const wanted = found.filter(({ reason }) => why === null || reason === why);
  const pages = Math.max(1, Math.ceil(wanted.length / ON_A_PAGE));
  const at = Math.min(Math.max(1, Math.trunc(page)), pages);
  const shown = wanted.slice((at - 1) * ON_A_PAGE, at * ON_A_PAGE);
  return { counts, quotations: await describe(shown, spoken), page: at, pages };
}

type Found = { reason: ReasonToCheck; positionId: string; quotation: number };

/** Whose they are, on what, with their words then and now. */
async function describe(
  shown: readonly Found[],
  spoken: ReadonlyMap<string, Spoken>,
): Promise<QuotationToCheck[]> {
  const rows = await db.position.findMany({
    where: { id: { in: shown.map(({ positionId }) => positionId) } },
    include: {
      commentator: { select: { name: true, slug: true } },
      proposition: { select: { text: true, slug: true } },
      evidence: {
        orderBy: [{ quotation: 'asc' }, { order: 'asc' }],
        include: { contribution: { select: { text: true } } },
      },
      changes: { orderBy: [{ version: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }] },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return shown.flatMap(({ reason: why, positionId, quotation }) => {
    const row = byId.get(positionId);
    const pieces = row?.evidence.filter((piece) => piece.quotation === quotation) ?? [];
    const first = pieces.find((piece) => whyToCheck([readShownQuotation(piece)]) === why);
    if (!row || !first) return [];
    const evidence = pieces.map((piece) => evidenceOf(piece, row.commentatorId, spoken));
    const [whole] = quotationsOf(evidence);
    if (!whole) return [];
    const { words, place, saidBy } = whole;
    return {
      why,
      positionId,
      version: row.version,
      quotation,
      evidenceId: first.id,
      person: row.commentator,
      proposition: row.proposition,
      words,
      was: why === 'moved' ? formerWords(row.changes, quotation, words) : null,
      there: why === 'lost' ? paragraphOf(first) : null,
      place,
      saidBy,
    };
  });
}

/** The words of a quotation before the text last changed them; null where it never did. */
function formerWords(
  changes: readonly { kind: string; snapshot: string }[],
  quotation: number,
  words: string,
): string | null {
  const told = changes.map(({ kind, snapshot }) => {
    const { evidence } = parseSnapshot(snapshot);
    return {
      kind,
      words: wordsOfPieces(evidence.filter((piece) => piece.quotation === quotation)),
    };
  });
  const at = told.findIndex(
    (one, place) => one.kind === 'text-changed' && told[place + 1]?.words !== one.words,
  );
  const before = told[at + 1]?.words ?? '';
  return at === -1 || told[at]?.words !== words || before === '' ? null : before;
}

/** What stands in the paragraph now where words stood. */
function paragraphOf({
  paragraph,
  contribution,
}: {
  paragraph: number | null;
  contribution: { text: string | null } | null;
}): string | null {
  if (paragraph === null) return null;
  return splitParagraphs(contribution?.text ?? '')[paragraph - 1]?.text ?? null;
}

function keyOf({ positionId, quotation }: { positionId: string; quotation: number }): string {
  return `${positionId} ${quotation}`;
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, place) => one !== b[place]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
