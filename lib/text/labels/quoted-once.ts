import type { ProposedBlock } from '@/lib/text/split/split-proposal';

/** Others in the talk, of whom each speaks again. */
const LEAST_OTHERS = 2;

/**
 * Who may only be quoted: the one name that stands once where all others come back, and after whose words
 * alone a paragraph goes on without a label. In a letter that somebody reads aloud a name may stand so.
 * Null where there is nobody. O(blocks).
 */
export function findQuotedOnce(blocks: readonly ProposedBlock[]): string | null {
  const counts = new Map<string, number>();
  const goOn: string[] = [];
  let last: string | null = null;
  for (const { speaker, startsTurn, role } of blocks) {
    if (speaker === null || role !== 'contribution') continue;
    if (startsTurn) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    else goOn.push(speaker);
    last = speaker;
  }
  const [name] = goOn;
  const isOnce = name !== undefined && name !== last && counts.get(name) === 1;
  if (!isOnce || goOn.some((other) => other !== name)) return null;
  const others = [...counts].filter(([other]) => other !== name);
  return others.length >= LEAST_OTHERS && others.every(([, count]) => count > 1) ? name : null;
}
