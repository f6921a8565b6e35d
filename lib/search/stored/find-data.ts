import 'server-only';
import type { Ask } from '@/lib/db/read-at-once';
import type { SearchKind, SearchMatch } from '@/lib/search/document';
import { type Hit, listFirst, readMatches } from '@/lib/search/stored/hits-data';
import {
  countByKind,
  listStages,
  type Plan,
  planSearch,
  type Scope,
  type Stage,
  stagesOfSimilar,
} from '@/lib/search/stored/plan-data';

/** How much of what is found is wanted. */
export type Wanted = {
  /** Of each kind. */
  ofAKind: number;
  /** Of all kinds together; as many as there are where it is not said. */
  inAll?: number;
  /** Of what holds the words in another spelling only. */
  similar: number;
  /** Only of this kind; all are counted. */
  kind?: SearchKind | null;
};

export type Findings = {
  /** What holds the words asked for, the best first. Where nothing does: what holds them in another spelling. */
  found: SearchMatch[];
  counts: ReadonlyMap<SearchKind, number>;
  /** What holds the words in another spelling only, where something holds them as they are. */
  similar: SearchMatch[];
  similarCounts: ReadonlyMap<SearchKind, number>;
  /** Whether quotations were left out. */
  isPart: boolean;
};

export const NOTHING: Findings = {
  found: [],
  counts: new Map(),
  similar: [],
  similarCounts: new Map(),
  isPart: false,
};

/** What a query finds, as much of it as is wanted, with how many there are. */
export async function findStored(
  ask: Ask,
  query: string,
  scope: Scope,
  wanted: Wanted,
): Promise<Findings> {
  const plan = await planSearch(ask, query, scope);
  if (plan === null) return NOTHING;
  const { counts, similarCounts } = plan;
  const isPart = await leavesOut(ask, plan, scope);
  const listed = { ...scope, kinds: wanted.kind ? [wanted.kind] : scope.kinds };
  const first = (stages: Stage[], ofAKind: number, inAll: number) =>
    listFirst(ask, stages, { scope: listed, first: ofAKind, parts: null }).then((hits) =>
      hits.slice(0, inAll),
    );
  const show = async (hits: readonly Hit[], near: boolean) => {
    const matches = await readMatches(ask, plan, hits, near);
    return hits.flatMap(({ number }) => matches.get(number) ?? []);
  };
  const inAll = wanted.inAll ?? Number.MAX_SAFE_INTEGER;
  if (counts.size === 0) {
    const hits = await first(await stagesOfSimilar(ask, plan, scope), wanted.ofAKind, inAll);
    const found = await show(hits, true);
    return { ...NOTHING, found, counts: similarCounts, isPart };
  }
  const hits = await first(await listStages(ask, plan, scope), wanted.ofAKind, inAll);
  const alike = await stagesOfSimilar(ask, plan, scope);
  const similar = await first(alike, wanted.similar, wanted.similar);
  return {
    found: await show(hits, false),
    counts,
    similar: await show(similar, true),
    similarCounts,
    isPart,
  };
}

/** Whether some of what a query finds is quotations that are left out. */
async function leavesOut(
  ask: Ask,
  { expressions: { found, similar } }: Plan,
  { hidden, withoutQuotations }: Scope,
): Promise<boolean> {
  if (withoutQuotations.length === 0) return false;
  const any = similar === null ? found : `(${found} OR ${similar})`;
  const scope: Scope = { kinds: ['quotation'], hidden, withoutQuotations: [] };
  const all = await countByKind(ask, any, scope);
  const rest = await countByKind(ask, any, { ...scope, withoutQuotations });
  return (all.get('quotation') ?? 0) > (rest.get('quotation') ?? 0);
}
