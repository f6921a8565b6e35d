import 'server-only';
import { db } from '@/lib/db/client';
import { byQuotation, inOrder } from '@/lib/db/in-order';
import { PERSON_IN_SIGHT } from '@/lib/db/in-sight';
import { type Actor, mustMay } from '@/lib/door/actor';
import { compareNames } from '@/lib/fields/compare-names';
import {
  type PositionFields,
  type ReasonFields,
  readFields,
  readReason,
} from '@/lib/positions/position';
import { evidenceOf, listSpoken } from '@/lib/quoted/spoken-data';
import { absenceOf } from '@/lib/view/absence';
import { type Quotation, quotationsOf } from '@/lib/view/quotations';
import type { Spoken } from '@/lib/view/quoted-from';
import type { SourceView } from '@/lib/view/view';
import type { Absence } from '@/lib/words/absence-words';

/** A commentator's position on the proposition in one debate. */
export type HeldPosition = Omit<PositionFields, 'note'> & {
  id: string;
  commentator: { id: string; slug: string; name: string };
  debate: { id: string; slug: string; title: string; date: string | null };
  reasonIds: string[];
  quotations: Quotation[];
};

/** A proposition across all debates that have it, in their reference readings. */
export type PropositionPage = {
  id: string;
  slug: string;
  text: string;
  themes: { slug: string; name: string }[];
  debates: (HeldPosition['debate'] & {
    source: Pick<SourceView, 'url' | 'publisher' | 'title' | 'isOneOfSeveral'> | null;
    language: string;
  })[];
  reasons: (ReasonFields & { id: string })[];
  positions: HeldPosition[];
  /** All who take part in the debates, each once, in the order of the debates. */
  people: { id: string; name: string }[];
  /** Who takes part in one of the debates and holds no position there, and why. */
  absent: {
    commentator: { id: string; slug: string; name: string };
    debateId: string;
    absence: Absence;
  }[];
};

/** What the page of a proposition shows, or null where there is none (or it is deleted). */
export async function getPropositionPage(
  actor: Actor,
  slug: string,
): Promise<PropositionPage | null> {
  mustMay(actor, 'read');
  const row = await db.proposition.findFirst({
    where: { slug, deletedAt: null },
    include: {
      themes: {
        where: { theme: { deletedAt: null } },
        orderBy: { order: 'asc' },
        include: { theme: true },
      },
      // Not those that only other readings than the reference readings have.
      reasons: {
        where: {
          OR: [
            { positions: { some: { position: { reading: { referenceOf: { isNot: null } } } } } },
            { positions: { none: {} } },
          ],
        },
        orderBy: { order: 'asc' },
      },
      debates: {
        where: { debate: { deletedAt: null } },
        include: {
          debate: {
            include: {
              sources: { orderBy: { order: 'asc' }, take: 2 },
              commentators: {
                where: PERSON_IN_SIGHT,
                orderBy: { order: 'asc' },
                include: { commentator: true },
              },
            },
          },
        },
      },
      positions: {
        where: {
          deletedAt: null,
          ...PERSON_IN_SIGHT,
          reading: { referenceOf: { deletedAt: null } },
        },
        include: {
          commentator: true,
          reading: { select: { debateId: true } },
          reasons: true,
          evidence: true,
        },
      },
      silences: {
        where: { reading: { referenceOf: { deletedAt: null } } },
        select: { commentatorId: true, reading: { select: { debateId: true } } },
      },
    },
  });
  if (!row) return null;
  const debates = row.debates
    .map(({ debate }) => debate)
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || compareNames(a.title, b.title));
  const spoken = await listSpoken(
    actor,
    debates.map(({ id }) => id),
  );
  const held = new Set(
    row.positions.map((position) => `${position.reading.debateId} ${position.commentatorId}`),
  );
  const silent = new Set(
    row.silences.map((silence) => `${silence.reading.debateId} ${silence.commentatorId}`),
  );
  const positions = debates.flatMap((debate) =>
    debate.commentators.flatMap(({ commentatorId }) => {
      const found = row.positions.find(
        (one) => one.reading.debateId === debate.id && one.commentatorId === commentatorId,
      );
      return found ? [toHeld(found, debate, spoken)] : [];
    }),
  );
  return {
    id: row.id,
    slug: row.slug,
    text: row.text,
    themes: row.themes.map(({ theme }) => ({ slug: theme.slug, name: theme.name })),
    debates: debates.map(
      ({ id, slug: debateSlug, title, language, date, sources: [source, other] }) => ({
        id,
        slug: debateSlug,
        title,
        language,
        date,
        source: source
          ? {
              url: source.url,
              publisher: source.publisher,
              title: source.title,
              isOneOfSeveral: other !== undefined,
            }
          : null,
      }),
    ),
    reasons: row.reasons.map((reason) => ({ id: reason.id, ...readReason(reason) })),
    positions,
    people: [
      ...new Map(
        debates.flatMap((debate) =>
          debate.commentators.map(({ commentator: { id, name } }) => [id, { id, name }]),
        ),
      ).values(),
    ],
    absent: debates.flatMap((debate) =>
      debate.commentators.flatMap(({ commentator: { id, slug: personSlug, name } }) => {
        const key = `${debate.id} ${id}`;
        const absence = absenceOf({ held: held.has(key), silent: silent.has(key) });
        if (absence === null) return [];
        return [{ commentator: { id, slug: personSlug, name }, debateId: debate.id, absence }];
      }),
    ),
  };
}

type Row = Parameters<typeof readFields>[0] & {
  id: string;
  commentator: { id: string; slug: string; name: string };
  reasons: { reasonId: string; order: number }[];
  evidence: (Parameters<typeof evidenceOf>[0] & { quotation: number; order: number })[];
};

function toHeld(
  row: Row,
  debate: HeldPosition['debate'],
  spoken: ReadonlyMap<string, Spoken>,
): HeldPosition {
  const { id, slug, name } = row.commentator;
  const { note: _, ...fields } = readFields(row);
  return {
    id: row.id,
    commentator: { id, slug, name },
    debate: { id: debate.id, slug: debate.slug, title: debate.title, date: debate.date },
    ...fields,
    reasonIds: inOrder(row.reasons).map(({ reasonId }) => reasonId),
    quotations: quotationsOf(
      byQuotation(row.evidence).map((piece) => evidenceOf(piece, id, spoken)),
    ),
  };
}
