import { debateSummary } from '@/lib/analysis/debate/debate-summary';
import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { absencesOn } from '@/lib/view/absence';
import type { PropositionFacts } from '@/lib/view/filter';
import { hidingWords } from '@/lib/view/hidden-words';
import { matrixOfFacts } from '@/lib/view/matrix-of-facts';
import { type Hiding, hidesPositions } from '@/lib/view/standing';
import type { CommentatorView } from '@/lib/view/view';
import { NOT_CODED } from '@/lib/words/absence-words';
import { countOf, formatCount } from '@/lib/words/format-count';
import { nameList } from '@/lib/words/name-list';
import { joinWords, kindParts, sharedParts, summarySentence } from '@/lib/words/summary-sentence';

/** More names than these make a sentence that nobody reads to its end. */
const MOST_NAMED = 4;

/**
 * The one sentence on what a view shows. Where a filter hides positions it says among whom and by
 * what it counts, and on how many more propositions somebody speaks whom the filter hides; otherwise it
 * is the debate's own sentence. Where something is not coded yet a second one says how much.
 */
export function viewSentence(
  facts: readonly PropositionFacts[],
  shown: readonly CommentatorView[],
  hiding: Hiding,
): string {
  const open = facts.reduce((sum, entry) => {
    const absence = absencesOn(entry);
    return sum + shown.filter((one) => absence(one) === 'not-coded').length;
  }, 0);
  const found = whatIsFound(facts, shown, hiding);
  if (open === 0 || facts.every(({ kind }) => kind === 'not-coded')) return found;
  const pairs = countOf(facts.length * shown.length, 'pair');
  return `${found} ${formatCount(open)} of ${pairs} of commentator and proposition ${open === 1 ? 'is' : 'are'} ${NOT_CODED}.`;
}

function whatIsFound(
  facts: readonly PropositionFacts[],
  shown: readonly CommentatorView[],
  hiding: Hiding,
): string {
  const summary = debateSummary(
    matrixOfFacts(facts, shown),
    (place) => facts[place]?.kind !== 'not-coded',
  );
  if (!hidesPositions(hiding) || facts.length === 0) return summarySentence(summary);
  const countIf = (holds: (entry: PropositionFacts) => boolean) => facts.filter(holds).length;
  const outright = hiding.implied ? ' in so many words' : '';
  const all = countOf(facts.length, 'proposition');
  const [only] = shown;
  if (shown.length === 1 && only) {
    const name = hiding.commentators > 0 ? only.name : 'the only commentator';
    const implied = countIf(({ hidden }) => hidden.some(({ why }) => why === 'implied'));
    return `${capital(name)} addresses ${countIf(({ held }) => held.length > 0)} of ${all}${outright}${[
      ...(implied > 0 ? [`on ${implied} more that is implied, hidden by the filter`] : []),
      ...(hiding.commentators > 0 ? [hiddenCommentators(hiding)] : []),
    ]
      .map((part) => `; ${part}`)
      .join('')}.`;
  }
  const among = hiding.commentators === 0 ? null : nameList(names(shown), MOST_NAMED);
  const found = summary.pair
    ? pairFound(summary.pair, among, all, outright)
    : groupFound(facts, among, all, outright);
  return `${found}${rest(facts, hiding)}.`;
}

function pairFound(
  pair: NonNullable<ReturnType<typeof debateSummary>['pair']>,
  among: string | null,
  all: string,
  outright: string,
): string {
  const both = among === null ? 'both address' : `${among} both address`;
  if (pair.shared === 0) {
    return `Of ${all} ${among === null ? 'none is' : `${among} have none that is`} addressed by both${outright}`;
  }
  return `Of ${all} ${both} ${pair.shared}${outright}: they ${sharedParts(pair, pair.shared === 1)}`;
}

function groupFound(
  facts: readonly PropositionFacts[],
  among: string | null,
  all: string,
  outright: string,
): string {
  const count = (kind: PropositionKind) => facts.filter((entry) => entry.kind === kind).length;
  const parts = kindParts({
    'common-ground': count('common-ground'),
    contested: count('contested'),
    open: count('open'),
    'single-voice': count('single-voice'),
    'not-addressed': count('not-addressed'),
    'not-coded': count('not-coded'),
  });
  const where = [
    ...(among === null ? [] : [`among ${among}`]),
    ...(outright === '' ? [] : ['in so many words']),
  ].join(' and ');
  return `Of ${all}, ${where}, ${parts.length === 0 ? 'no two address one' : joinWords(parts)}`;
}

/** What the sentence leaves to what is hidden. */
function rest(facts: readonly PropositionFacts[], hiding: Hiding): string {
  const left = facts.filter(({ kind }) => kind === 'hidden').length;
  if (left > 0) {
    return `; ${left} more ${left === 1 ? 'rests' : 'rest'} on ${hidingWords(hiding, 'or')} (hidden by the filter)`;
  }
  if (hiding.commentators > 0) return `; ${hiddenCommentators(hiding)}`;
  return facts.some(({ hidden }) => hidden.length > 0)
    ? '; what is implied is hidden by the filter'
    : '';
}

function hiddenCommentators({ commentators }: Hiding): string {
  return `${countOf(commentators, 'commentator')} ${commentators === 1 ? 'is' : 'are'} hidden by the filter`;
}

function names(shown: readonly CommentatorView[]): string[] {
  return shown.map(({ name }) => name);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
