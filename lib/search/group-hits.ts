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

/**
 * What holds the words asked for, and apart from it what holds them in another spelling only. Where
 * nothing holds them as they are, the other spellings are what was found. O(hits).
 */
export function partSimilar<Hit extends { near: boolean }>(
  hits: readonly Hit[],
): { found: Hit[]; similar: Hit[] } {
  const found = hits.filter((hit) => !hit.near);
  return found.length === 0
    ? { found: [...hits], similar: [] }
    : { found, similar: hits.filter((hit) => hit.near) };
}

/** The first of each kind, in their order, so that no kind crowds out another. O(hits). */
export function firstOfEachKind<Hit extends { kind: SearchKind }>(
  hits: readonly Hit[],
  most: number,
): Hit[] {
  const counts = new Map<SearchKind, number>();
  return hits.filter(({ kind }) => {
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    return count < most;
  });
}
