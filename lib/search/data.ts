import 'server-only';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import { listSearchDocuments } from '@/lib/search/documents-data';
import { emptySearchIndex, type SearchIndex, updateSearchIndex } from '@/lib/search/search-index';

let held: { stamp: string; index: Promise<SearchIndex> } | null = null;

/**
 * Everything that can be found, made searchable. A look at the time stamps says whether something
 * changed; then what changed is exchanged in the index, and the rest of it stays.
 */
export async function getSearchIndex(actor: Actor): Promise<SearchIndex> {
  mustMay(actor, 'read');
  const stamp = await readStamp();
  if (held?.stamp !== stamp) {
    const before = held?.index.catch(emptySearchIndex) ?? emptySearchIndex();
    const index = Promise.all([before, listSearchDocuments(actor)]).then(([known, documents]) =>
      updateSearchIndex(known, documents),
    );
    const mine = { stamp, index };
    held = mine;
    index.catch(() => {
      if (held === mine) held = null;
    });
  }
  return held.index;
}

/**
 * Counts and latest changes of all that the index holds, and what is arriving: different after every
 * change. What arrives changes no row but those that kept it out of sight.
 */
async function readStamp(): Promise<string> {
  const asked = { _count: { _all: true }, _max: { updatedAt: true } } as const;
  const [rows, members, arrivals] = await Promise.all([
    Promise.all([
      db.debate.aggregate(asked),
      db.source.aggregate(asked),
      db.commentator.aggregate(asked),
      db.theme.aggregate(asked),
      db.proposition.aggregate(asked),
      db.position.aggregate(asked),
      db.evidence.aggregate(asked),
      db.contribution.aggregate(asked),
    ]),
    db.debateCommentator.count(),
    db.arrival.findMany({ select: { id: true } }),
  ]);
  return rows
    .map((row) => `${row._count._all}@${row._max.updatedAt?.getTime() ?? 0}`)
    .concat(String(members), ...arrivals.map(({ id }) => id))
    .join(' ');
}
