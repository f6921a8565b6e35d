import 'server-only';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import type { SearchDocument } from '@/lib/search/document';
import { splitParagraphs } from '@/lib/text/paragraphs';
import { groupBy } from '@/lib/view/group-by';
import { paragraphLabel, turnsOf } from '@/lib/view/turns';

/** The quotations of the reference readings. */
export async function listQuotationDocuments(actor: Actor): Promise<SearchDocument[]> {
  mustMay(actor, 'read');
  const evidence = await db.evidence.findMany({
    where: {
      position: {
        deletedAt: null,
        proposition: { deletedAt: null },
        reading: { referenceOf: { deletedAt: null } },
      },
    },
    select: {
      id: true,
      exact: true,
      contributionId: true,
      start: true,
      position: {
        select: {
          commentator: { select: { name: true } },
          reading: { select: { debate: { select: { id: true, slug: true, title: true } } } },
        },
      },
    },
  });
  return onePerPassage(evidence).map((row): SearchDocument => {
    const { commentator, reading } = row.position;
    return {
      id: `quotation:${row.id}`,
      kind: 'quotation',
      title: row.exact,
      text: '',
      context: `${commentator.name}, ${reading.debate.title}`,
      href: `/debates/${reading.debate.slug}/read#e-${row.id}`,
      debateIds: [reading.debate.id],
    };
  });
}

/** What was said, paragraph by paragraph, where the text is stored. */
export async function listTextDocuments(actor: Actor): Promise<SearchDocument[]> {
  mustMay(actor, 'read');
  const contributions = await db.contribution.findMany({
    where: { text: { not: null }, debate: { deletedAt: null } },
    orderBy: { order: 'asc' },
    select: {
      id: true,
      order: true,
      kind: true,
      commentatorId: true,
      speaker: true,
      text: true,
      commentator: { select: { name: true } },
      debate: { select: { id: true, slug: true, title: true } },
    },
  });
  const debates = groupBy(contributions, ({ debate }) => debate.id);
  const turns = new Map([...debates.values()].flatMap((of) => [...turnsOf(of)]));
  return contributions.flatMap(({ id, order, speaker, text, commentator, debate }) =>
    splitParagraphs(text ?? '').map((paragraph, at): SearchDocument => {
      const speaks = commentator?.name ?? speaker;
      return {
        id: `text:${id}:${paragraph.start}`,
        kind: 'text',
        title: '',
        text: paragraph.text,
        context: `${speaks === '' ? '' : `${speaks}, `}${debate.title}, ¶${paragraphLabel(turns.get(id), at + 1)}`,
        href: `/debates/${debate.slug}/read`,
        debateIds: [debate.id],
        place: { debateSlug: debate.slug, part: order, start: paragraph.start },
      };
    }),
  );
}

/** Words that show several positions are found once. */
function onePerPassage<
  Row extends { contributionId: string | null; start: number | null; exact: string; id: string },
>(rows: readonly Row[]): Row[] {
  const placed = new Map(
    rows.map((row) => [
      row.contributionId === null || row.start === null
        ? row.id
        : `${row.contributionId} ${row.start} ${row.exact}`,
      row,
    ]),
  );
  return [...placed.values()];
}
