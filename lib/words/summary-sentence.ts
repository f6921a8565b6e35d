import type { DebateSummary } from '@/lib/analysis/debate/debate-summary';
import type { SharedKindCounts } from '@/lib/analysis/proposition/shared-proposition';
import { kindInSentence, kindsOfMany } from '@/lib/words/kind-words';

/**
 * The one sentence that says what a debate (or theme) amounts to, for any number of commentators
 * and propositions, none included. Only counts that are not 0 are named.
 */
export function summarySentence(summary: DebateSummary): string {
  const { commentators, propositions, addressed, kinds, pair } = summary;
  if (propositions === 0) return 'There are no propositions to compare yet.';
  const of = propositions === 1 ? 'The one proposition' : `Of ${propositions} propositions`;
  if (commentators === 0) return `${countOf(propositions)} and no commentator yet.`;
  if (addressed === 0) return nothingSaid(propositions, kinds['not-coded']);
  if (commentators === 1) {
    if (propositions === 1) return 'The only commentator addresses the one proposition.';
    return `${of} the only commentator addresses ${addressed}.`;
  }
  if (pair) return pairSentence(pair, of, propositions);
  return manySentence(summary);
}

function pairSentence(pair: SharedKindCounts, of: string, propositions: number): string {
  if (propositions === 1) {
    if (pair.shared === 0) return 'One of the two addresses the one proposition.';
    return `Both address the one proposition: they ${sharedParts(pair, true)}.`;
  }
  if (pair.shared === 0) return `${of} none is addressed by both.`;
  return `${of} both address ${pair.shared}: they ${sharedParts(pair, pair.shared === 1)}.`;
}

/** "agree on 12, differ on 3 and are partly apart on 2"; only what is not 0. `onlyOne`: on it. */
export function sharedParts(pair: SharedKindCounts, onlyOne: boolean): string {
  const on = (count: number) => (onlyOne ? 'it' : String(count));
  return joinWords([
    ...(pair.agree > 0 ? [`agree on ${on(pair.agree)}`] : []),
    ...(pair.differ > 0 ? [`differ on ${on(pair.differ)}`] : []),
    ...(pair.partly > 0 ? [`are partly apart on ${on(pair.partly)}`] : []),
  ]);
}

/** "5 are common ground", "3 are contested" …: how many are of each kind; only what is not 0. */
export function kindParts(kinds: DebateSummary['kinds']): string[] {
  return kindsOfMany.flatMap((kind) => {
    const count = kinds[kind];
    if (count === 0) return [];
    const [has, have] = kind === 'single-voice' ? ['has a', 'have a'] : ['is', 'are'];
    return [`${count} ${count === 1 ? has : have} ${kindInSentence(kind)}`];
  });
}

function manySentence({ propositions, kinds }: DebateSummary): string {
  const parts = kindParts(kinds);
  if (propositions === 1) return `The one proposition ${parts.join('').replace(/^1 /, '')}.`;
  if (parts.length === 1)
    return `All ${parts.join('').replace(/^\d+/, `${propositions} propositions`)}.`;
  return `Of ${propositions} propositions ${joinWords(parts)}.`;
}

function countOf(propositions: number): string {
  return propositions === 1 ? 'There is one proposition' : `There are ${propositions} propositions`;
}

/** Nobody holds a stance: because they are silent, or because nobody has looked yet. */
function nothingSaid(propositions: number, notCoded: number): string {
  const all = countOf(propositions);
  if (notCoded === 0)
    return `${all}; nobody addresses ${propositions === 1 ? 'it' : 'any of them'}.`;
  if (propositions === 1) return `${all}, which is not coded yet.`;
  if (notCoded === propositions) return `${all}; none of them is coded yet.`;
  const silent = propositions - notCoded;
  return `${all}; nobody addresses ${silent} of them, and ${notCoded} ${notCoded === 1 ? 'is' : 'are'} not coded yet.`;
}

/** "a", "a and b", "a, b and c". */
export function joinWords(parts: readonly string[]): string {
  if (parts.length <= 1) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
