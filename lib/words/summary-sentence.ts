import type { DebateSummary, KindCounts } from '@/lib/analysis/debate/debate-summary';
import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { capital } from '@/lib/words/capital';
import { BY_ALL, kindInSentence, propositionKinds } from '@/lib/words/kind-words';
import { nameList } from '@/lib/words/name-list';

/**
 * The one sentence that says what a debate (or theme) amounts to, for any number of commentators
 * and propositions, none included. Only counts that are not 0 are named.
 *
 * @param all how many propositions there are, where a filter shows fewer of them: it says so
 */
export function summarySentence(summary: DebateSummary, all = summary.propositions): string {
  const { commentators, propositions, addressed, kinds } = summary;
  if (propositions === 0) return 'There are no propositions to compare yet.';
  const isPart = all > propositions;
  const ofAll = isPart ? ` shown (${all} in all)` : '';
  const one = `the one proposition${ofAll}`;
  const of = `Of ${isPart ? 'the ' : ''}${propositions} propositions${ofAll}`;
  if (commentators === 0) return `${countOf(propositions)} and no commentator yet.`;
  if (addressed === 0) return nothingSaid(propositions, kinds['not-coded']);
  if (commentators === 1) {
    return propositions === 1
      ? `The only commentator addresses ${one}.`
      : `${of} the only commentator addresses ${addressed}.`;
  }
  const single = onlyKind(kinds);
  if (single) return sameOfAll(single, commentators, propositions, one, ofAll);
  const { common, others } = kindParts(kinds, commentators);
  if (common.length === 0) return `${of} ${nameList(others)}.`;
  const rest = others.length === 0 ? '' : `; ${nameList(others)}`;
  return `${of} ${nameList(common)}${commentators === 2 ? '' : ` ${BY_ALL}`}${rest}.`;
}

/** The one kind that there is; null where there are several. */
function onlyKind(kinds: KindCounts): PropositionKind | null {
  const present = propositionKinds.filter((kind) => kinds[kind] > 0);
  return present.length === 1 ? (present[0] ?? null) : null;
}

function sameOfAll(
  kind: PropositionKind,
  commentators: number,
  propositions: number,
  one: string,
  ofAll: string,
): string {
  const all = propositions === 1 ? one : `all ${propositions} propositions${ofAll}`;
  const taken = kind === 'affirmed' ? 'affirm' : kind === 'rejected' ? 'reject' : null;
  if (taken !== null && commentators === 2) return `Both ${taken} ${all}.`;
  const is = propositions === 1 ? 'is' : 'are';
  if (taken !== null) return `${capital(all)} ${is} ${taken}ed ${BY_ALL}.`;
  return `${capital(all)} ${is} ${whatIs(kind, commentators)}.`;
}

/** A kind as the sentence says it: “17 have one voice” would be read as if all spoke with one. */
function whatIs(kind: PropositionKind, commentators: number): string {
  return kind === 'one-voice' ? 'raised by one alone' : kindInSentence(kind, commentators);
}

/**
 * How many are of each kind, only what is not 0: the common ground ("both affirm 9", "both reject 3";
 * of more than two "5 are affirmed", "2 rejected") and the others ("3 are contested").
 */
function kindParts(kinds: KindCounts, commentators: number) {
  const { affirmed, rejected } = kinds;
  const are = (count: number) => (count === 1 ? 'is' : 'are');
  const common =
    commentators === 2
      ? [
          ...(affirmed > 0 ? [`both affirm ${affirmed}`] : []),
          ...(rejected > 0 ? [`both reject ${rejected}`] : []),
        ]
      : [
          ...(affirmed > 0 ? [`${affirmed} ${are(affirmed)} affirmed`] : []),
          ...(rejected > 0
            ? [`${rejected} ${affirmed > 0 ? '' : `${are(rejected)} `}rejected`]
            : []),
        ];
  const others = OTHERS.flatMap((kind) => {
    const count = kinds[kind];
    if (count === 0) return [];
    return [`${count} ${are(count)} ${whatIs(kind, commentators)}`];
  });
  return { common, others };
}

const OTHERS = ['contested', 'undecided', 'one-voice', 'not-addressed', 'not-coded'] as const;

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
