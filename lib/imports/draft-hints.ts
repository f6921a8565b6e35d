import type { SplitDraft } from '@/lib/imports/split-draft';

/** The places a person still has to look at, in order: guessed beginnings and turns of nobody. */
export function listOpenPlaces(draft: Pick<SplitDraft, 'hints' | 'starts'>): number[] {
  const unnamed = Object.entries(draft.starts)
    .filter(([, start]) => start.role === 'contribution' && start.speaker === null)
    .map(([block]) => Number(block));
  const hinted = Object.keys(draft.hints)
    .map(Number)
    .filter((block) => draft.starts[block] === undefined);
  return [...unnamed, ...hinted].sort((a, b) => a - b);
}

/** Says of every place that is still a guess that nothing begins there. */
export function dismissAllHints(draft: SplitDraft): SplitDraft {
  return Object.keys(draft.hints).length === 0 ? draft : { ...draft, hints: {} };
}
