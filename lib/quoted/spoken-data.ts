import 'server-only';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import type { Prisma } from '@/lib/generated/prisma/client';
import { readShownQuotation } from '@/lib/positions/position';
import { groupBy } from '@/lib/view/group-by';
import { quotedFrom, type Spoken, spokenIn } from '@/lib/view/quoted-from';
import type { ContributionView, EvidenceView } from '@/lib/view/view';

/** Who says what in some debates, by contribution, without what is said. A few queries. */
export async function listSpoken(
  actor: Actor,
  debates: Prisma.DebateWhereInput,
): Promise<ReadonlyMap<string, Spoken>> {
  mustMay(actor, 'read');
  const [rows, sources] = await Promise.all([
    listContributions(debates),
    db.source.findMany({
      where: { debate: debates },
      select: { id: true, debateId: true, title: true, publisher: true, url: true },
    }),
  ]);
  const several = new Map(
    [...groupBy(sources, ({ debateId }) => debateId).values()].flatMap((all) =>
      all.length < 2
        ? []
        : all.map(({ id, title, publisher, url }) => [id, { title, publisher, url }] as const),
    ),
  );
  const contributions = rows.map(({ commentator, sourceId, ...row }) => ({
    ...row,
    kind: row.kind as ContributionView['kind'],
    name: commentator?.name,
    source: several.get(sourceId ?? ''),
  }));
  const byDebate = groupBy(contributions, ({ debateId }) => debateId);
  return new Map([...byDebate.values()].flatMap((ofDebate) => [...spokenIn(ofDebate)]));
}

function listContributions(debates: Prisma.DebateWhereInput) {
  return db.contribution.findMany({
    where: { debate: debates },
    orderBy: { order: 'asc' },
    select: {
      id: true,
      debateId: true,
      sourceId: true,
      kind: true,
      commentatorId: true,
      speaker: true,
      commentator: { select: { name: true } },
    },
  });
}

/**
 * A quotation as pages have it, of its row.
 *
 * @param commentatorId whose position it shows
 * @param spoken see `listSpoken`
 * @throws z.ZodError where a field is none that a quotation can have
 */
export function evidenceOf(
  row: Parameters<typeof readShownQuotation>[0] & { readonly id: string },
  commentatorId: string,
  spoken: ReadonlyMap<string, Spoken>,
): EvidenceView {
  const shown = readShownQuotation(row);
  return { id: row.id, ...shown, ...quotedFrom(shown, commentatorId, spoken) };
}
