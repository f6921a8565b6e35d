import 'server-only';
import { db } from '@/lib/db/client';
import { POSITION_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import { listSpoken } from '@/lib/quoted/spoken-data';
import type { SearchDocument } from '@/lib/search/document';
import { splitParagraphs } from '@/lib/text/paragraphs';
import { type Quoted, quotedFrom } from '@/lib/view/quoted-from';
import { citationOf } from '@/lib/view/turns';
import { besideQuotation } from '@/lib/words/in-words-of';

/** The quotations of the reference readings of some debates. */
export async function listQuotationDocuments(
  actor: Actor,
  debateIds: readonly string[],
): Promise<SearchDocument[]> {
  mustMay(actor, 'read');
  const debates = { deletedAt: null, id: { in: [...debateIds] } };
  const [positions, spoken] = await Promise.all([
    db.position.findMany({
      where: { ...POSITION_IN_SIGHT, reading: { referenceOf: debates } },
      select: {
        commentatorId: true,
        commentator: { select: { name: true } },
        reading: {
          select: { debate: { select: { id: true, slug: true, title: true, language: true } } },
        },
        evidence: {
          select: {
            id: true,
            exact: true,
            contributionId: true,
            start: true,
            paragraph: true,
            wordsOf: true,
            status: true,
          },
        },
      },
    }),
    listSpoken(actor, debates),
  ]);
  const evidence = positions.flatMap(({ evidence: of, ...position }) =>
    of.map((row) => ({ ...row, position })),
  );
  const found = evidence.map((row) => ({
    ...row,
    ...quotedFrom(row, row.position.commentatorId, spoken),
  }));
  return onePerPassage(found).map((row): SearchDocument => {
    const { commentator, reading } = row.position;
    const { debate } = reading;
    const beside = besideQuotation({ saidBy: row.saidBy ?? '', lost: row.status === 'lost' });
    const said = [commentator.name, beside].filter(Boolean).join(', ');
    return {
      id: `quotation:${row.id}`,
      kind: 'quotation',
      title: row.exact,
      text: '',
      context: [said, debate.title, citationOf(row.turn, row.paragraph)].filter(Boolean).join(', '),
      href: `/debates/${debate.slug}/read#e-${row.id}`,
      debateIds: [debate.id],
      language: debate.language,
    };
  });
}

/** What was said in some debates, paragraph by paragraph, where the text is stored. */
export async function listTextDocuments(
  actor: Actor,
  debateIds: readonly string[],
): Promise<SearchDocument[]> {
  mustMay(actor, 'read');
  const debates = { deletedAt: null, id: { in: [...debateIds] } };
  const [contributions, spoken] = await Promise.all([
    db.contribution.findMany({
      where: { text: { not: null }, debate: debates },
      orderBy: { order: 'asc' },
      select: {
        id: true,
        order: true,
        text: true,
        debate: { select: { id: true, slug: true, title: true, language: true } },
      },
    }),
    listSpoken(actor, debates),
  ]);
  return contributions.flatMap(({ id, order, text, debate }) => {
    const { name = '', turn } = spoken.get(id) ?? {};
    return splitParagraphs(text ?? '').map(
      (paragraph, at): SearchDocument => ({
        id: `text:${id}:${paragraph.start}`,
        kind: 'text',
        title: '',
        text: paragraph.text,
        context: [name, debate.title, citationOf(turn, at + 1)].filter(Boolean).join(', '),
        href: `/debates/${debate.slug}/read`,
        debateIds: [debate.id],
        language: debate.language,
        place: { debateSlug: debate.slug, part: order, start: paragraph.start },
      }),
    );
  });
}

/** Words that show several positions are found once, as those of who said them where they are. */
function onePerPassage<
  Row extends Quoted & {
    contributionId: string | null;
    start: number | null;
    exact: string;
    id: string;
  },
>(rows: readonly Row[]): Row[] {
  const placed = new Map<string, Row>();
  for (const row of rows) {
    const name =
      row.contributionId === null || row.start === null
        ? row.id
        : `${row.contributionId} ${row.start} ${row.exact}`;
    if (row.saidBy === undefined || placed.get(name)?.saidBy !== undefined || !placed.has(name)) {
      placed.set(name, row);
    }
  }
  return [...placed.values()];
}
