import 'server-only';
import { db } from '@/lib/db/client';
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
  const [rows, spoken] = await Promise.all([
    listQuoted(JSON.stringify(debateIds)),
    listSpoken(actor, debateIds),
  ]);
  const evidence = rows.map((row) => ({
    ...row,
    paragraph: numberOf(row.paragraph),
    start: numberOf(row.start),
  }));
  const found = evidence.map((row) => ({
    ...row,
    ...quotedFrom(row, row.commentatorId, spoken),
  }));
  const shared = sharedByDebate();
  return onePerPassage(found).map((row): SearchDocument => {
    const beside = besideQuotation({ saidBy: row.saidBy ?? '', lost: row.status === 'lost' });
    const said = [row.name, beside].filter(Boolean).join(', ');
    return {
      id: `quotation:${row.id}`,
      kind: 'quotation',
      title: row.exact,
      text: '',
      context: [said, row.title, citationOf(row.turn, row.paragraph)].filter(Boolean).join(', '),
      // Joined, a text is kept in one piece: a template is kept as a chain of its parts.
      href: ['/debates/', row.slug, '/read#e-', row.id].join(''),
      ...shared(row),
    };
  });
}

/**
 * What all documents of a debate say alike, kept once: every row brings its own copy of these words, and a library
 * has hundreds of thousands of them.
 */
function sharedByDebate() {
  const kept = new Map<string, Pick<SearchDocument, 'debateIds' | 'language'>>();
  return ({ debateId, language }: { debateId: string; language: string }) => {
    const one = kept.get(debateId) ?? { debateIds: [debateId], language };
    kept.set(debateId, one);
    return one;
  };
}

type QuotedRow = {
  id: string;
  exact: string;
  contributionId: string | null;
  start: bigint | number | null;
  paragraph: bigint | number | null;
  wordsOf: string;
  status: string;
  commentatorId: string;
  name: string;
  debateId: string;
  slug: string;
  title: string;
  language: string;
};

const numberOf = (value: bigint | number | null) => (value === null ? null : Number(value));

/** By the debates, one after the other: a library may hold very many positions. */
const listQuoted = (debateIds: string) => db.$queryRaw<QuotedRow[]>`
  SELECT "Evidence"."id", "Evidence"."exact", "Evidence"."contributionId", "Evidence"."start",
    "Evidence"."paragraph", "Evidence"."wordsOf", "Evidence"."status", "Position"."commentatorId",
    "Commentator"."name", "Debate"."id" AS "debateId", "Debate"."slug", "Debate"."title",
    "Debate"."language"
  FROM "Debate"
  CROSS JOIN "Position" ON "Position"."readingId" = "Debate"."referenceReadingId"
  JOIN "Commentator" ON "Commentator"."id" = "Position"."commentatorId"
  JOIN "Proposition" ON "Proposition"."id" = "Position"."propositionId"
  JOIN "Evidence" ON "Evidence"."positionId" = "Position"."id"
  WHERE "Debate"."id" IN (SELECT "value" FROM json_each(${debateIds}))
    AND "Debate"."deletedAt" IS NULL AND "Position"."deletedAt" IS NULL
    AND "Commentator"."deletedAt" IS NULL AND "Proposition"."deletedAt" IS NULL
  ORDER BY "Evidence"."rowid"`;

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
    listSpoken(actor, debateIds),
  ]);
  const shared = sharedByDebate();
  return contributions.flatMap(({ id, order, text, debate }) => {
    const { name = '', turn } = spoken.get(id) ?? {};
    const href = `/debates/${debate.slug}/read`;
    const alike = shared({ debateId: debate.id, language: debate.language });
    return splitParagraphs(text ?? '').map(
      (paragraph, at): SearchDocument => ({
        id: `text:${id}:${paragraph.start}`,
        kind: 'text',
        title: '',
        text: paragraph.text,
        context: [name, debate.title, citationOf(turn, at + 1)].filter(Boolean).join(', '),
        href,
        ...alike,
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
