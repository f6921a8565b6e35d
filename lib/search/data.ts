import 'server-only';
import { type Actor, mustMay } from '@/lib/door/actor';
import {
  type FoundWithin,
  type SearchKind,
  type SearchLimit,
  type SearchMatch,
  searchKinds,
} from '@/lib/search/document';
import { firstOfEachKind } from '@/lib/search/group-hits';
import { findNames } from '@/lib/search/names-data';
import { listParts } from '@/lib/search/stored/exchange-data';
import { type Findings, findStored, NOTHING, type Wanted } from '@/lib/search/stored/find-data';
import { findDebatesStored } from '@/lib/search/stored/find-debates-data';
import { askIndex } from '@/lib/search/stored/keep-up-data';
import { groupBy } from '@/lib/view/group-by';

/** What limits an answer; null: nothing, all of the library was searched. */
type Limited<Answer> = Answer & { limit: SearchLimit | null };

/**
 * What a query finds, the best first, as much of it as is wanted, and how many there are. While the index of
 * a large library is built for the first time, or where it cannot be kept, titles and names are searched,
 * and `limit` says so.
 *
 * @param among the kinds that are looked through, and debates whose quotations are left out
 */
export async function findInLibrary(
  actor: Actor,
  query: string,
  wanted: Wanted,
  among: { kinds?: readonly SearchKind[]; withoutQuotationsOf?: Iterable<string> } = {},
): Promise<Limited<Findings>> {
  mustMay(actor, 'read');
  const { kinds = searchKinds, withoutQuotationsOf = [] } = among;
  const found = await askIndex(actor, async (ask, hidden) => {
    const left = [...withoutQuotationsOf];
    const parts = left.length === 0 ? new Map() : await listParts(ask);
    const withoutQuotations = left.flatMap((id): number[] => parts.get(id)?.number ?? []);
    return findStored(ask, query, { kinds, hidden, withoutQuotations }, wanted);
  });
  if (typeof found !== 'string') return { ...found, limit: null };
  const named = await findNames(actor, query, kinds);
  const listed = named.filter(({ kind }) => (wanted.kind ?? kind) === kind);
  const byKind = groupBy(named, ({ kind }) => kind);
  return {
    ...NOTHING,
    found: firstOfEachKind(listed, wanted.ofAKind).slice(0, wanted.inAll),
    counts: new Map([...byKind].map(([kind, of]) => [kind, of.length])),
    limit: found,
  };
}

type FoundDebates = {
  debateIds: ReadonlySet<string>;
  /** What is found within some of them, by their ids. */
  findWithin: (debateIds: readonly string[], first: number) => Promise<Map<string, FoundWithin>>;
};

/** The debates in which a query finds something, and what it finds within some of them. */
export async function findDebates(actor: Actor, query: string): Promise<Limited<FoundDebates>> {
  mustMay(actor, 'read');
  const found = await askIndex(actor, (ask, hidden) =>
    findDebatesStored(ask, query, { kinds: searchKinds, hidden, withoutQuotations: [] }),
  );
  if (typeof found !== 'string') {
    const findWithin: FoundDebates['findWithin'] = async (ids, first) => {
      const within = await askIndex(actor, (ask) => found.findWithin(ask, ids, first));
      return typeof within === 'string' ? new Map() : within;
    };
    return { ...found, findWithin, limit: null };
  }
  const named = await findNames(actor, query, searchKinds);
  return {
    debateIds: new Set(named.flatMap((match) => match.found.debateIds)),
    findWithin: async (ids, first) => new Map(ids.map((id) => [id, namedWithin(named, id, first)])),
    limit: found,
  };
}

function namedWithin(named: readonly SearchMatch[], debateId: string, first: number): FoundWithin {
  const matches = named.filter(
    ({ kind, found }) => kind === 'proposition' && found.debateIds.includes(debateId),
  );
  return { matches: matches.slice(0, first), count: matches.length };
}
