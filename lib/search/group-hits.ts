import { type SearchKind, searchKindLabels } from '@/lib/search/document';

export type HitGroup<Hit> = { kind: SearchKind; label: string; hits: Hit[] };

/** Hits under the name of their kind: the kind of the best hit first, hits in their order. O(hits). */
export function groupHits<Hit extends { kind: SearchKind }>(hits: readonly Hit[]): HitGroup<Hit>[] {
  const groups = new Map<SearchKind, HitGroup<Hit>>();
  for (const hit of hits) {
    const group = groups.get(hit.kind) ?? {
      kind: hit.kind,
      label: searchKindLabels[hit.kind],
      hits: [],
    };
    group.hits.push(hit);
    groups.set(hit.kind, group);
  }
  return [...groups.values()];
}
