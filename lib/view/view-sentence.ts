import { summaryOfKinds } from '@/lib/analysis/debate/debate-summary';
import { countRelations } from '@/lib/analysis/proposition/shared-proposition';
import { rowOf } from '@/lib/analysis/stance-matrix';
import { absencesOn } from '@/lib/view/absence';
import type { PropositionFacts } from '@/lib/view/filter';
import { matrixOfFacts } from '@/lib/view/matrix-of-facts';
import { outrightWords } from '@/lib/view/outright';
import { type Hiding, hidesPositions } from '@/lib/view/standing';
import type { CommentatorView } from '@/lib/view/view';
import { HIDDEN, NOT_CODED } from '@/lib/words/absence-words';
import { capital } from '@/lib/words/capital';
import { countOf, formatCount } from '@/lib/words/format-count';
import { isolated } from '@/lib/words/isolated';
import { nameList } from '@/lib/words/name-list';
import { ofThese, relationCounts } from '@/lib/words/relation-words';
import { summarySentence } from '@/lib/words/summary-sentence';

/** More names than these make a sentence that nobody reads to its end. */
const MOST_NAMED = 4;

/** A view, as far as its sentence goes. */
export type SaidOf = {
  readonly facts: readonly PropositionFacts[];
  readonly shown: readonly CommentatorView[];
  readonly hiding: Hiding;
  /** How many propositions the debate has. */
  readonly all: number;
};

/**
 * What a view shows, in a few sentences. The first counts the kinds, which are those of the whole debate
 * whatever a filter hides, and says so where a filter leaves propositions out. Where it hides positions a
 * second one says how much is on show. Where something is not coded yet the last one says how much.
 */
export function viewSentence({ facts, shown, hiding, all }: SaidOf): string {
  const commentators = shown.length + hiding.commentators;
  const kinds = facts.map(({ kind }) => kind);
  const found = summarySentence(summaryOfKinds(kinds, commentators), all);
  const onShow =
    facts.length > 0 && hidesPositions(hiding) ? ` ${whatIsOnShow(facts, shown, hiding)}` : '';
  const open = facts.reduce((sum, entry) => {
    const absence = absencesOn(entry);
    return sum + shown.filter((one) => absence(one) === 'not-coded').length;
  }, 0);
  if (open === 0 || kinds.every((kind) => kind === 'not-coded')) return `${found}${onShow}`;
  const pairs = countOf(facts.length * shown.length, 'pair');
  return `${found}${onShow} ${formatCount(open)} of ${pairs} of commentator and proposition ${open === 1 ? 'is' : 'are'} ${NOT_CODED}.`;
}

function whatIsOnShow(
  facts: readonly PropositionFacts[],
  shown: readonly CommentatorView[],
  hiding: Hiding,
): string {
  const implied = facts.reduce(
    (sum, { hidden }) => sum + hidden.filter(({ why }) => why === 'implied').length,
    0,
  );
  const positions = `${countOf(implied, 'implied position')} ${implied === 1 ? 'is' : 'are'}`;
  if (hiding.commentators === 0) {
    const outright = outrightWords(facts, shown.length);
    const said = outright === '' ? '' : `${capital(outright)}. `;
    return implied === 0
      ? `${said}No position on ${facts.length === 1 ? 'it' : 'them'} is implied.`
      : `${said}${positions} ${HIDDEN}.`;
  }
  const hidden = `${countOf(hiding.commentators, 'commentator')} ${hiding.commentators === 1 ? 'is' : 'are'} ${HIDDEN}.`;
  const rest = `; ${implied > 0 ? `${positions} hidden, and ` : ''}${hidden}`;
  const outright = hiding.implied ? ' in so many words' : '';
  const [first, second] = shown;
  if (first && second && shown.length === 2) {
    return `${pairOnShow(facts, [first, second], outright)}${rest}`;
  }
  const names = nameList(
    shown.map(({ name }) => isolated(name)),
    MOST_NAMED,
  );
  const addressed = facts.filter(({ held }) => held.length > 0).length;
  const verb = shown.length === 1 ? 'addresses' : 'address';
  const them =
    facts.length === 1 ? (addressed === 0 ? 'nothing of it' : 'it') : `${addressed} of them`;
  return `${names} ${verb} ${them}${outright}${rest}`;
}

/** How two who are picked out of more stand to each other on all that is on show; nothing of others. */
function pairOnShow(
  facts: readonly PropositionFacts[],
  pair: readonly [CommentatorView, CommentatorView],
  how: string,
): string {
  const matrix = matrixOfFacts(facts, pair);
  const counts = countRelations(rowOf(matrix, 0), rowOf(matrix, 1));
  const [first, second] = pair;
  const names = [isolated(first.name), isolated(second.name)] as const;
  const of = facts.length === 1 ? '' : ' of them';
  return `${capital(ofThese(2))}, ${nameList(names)}, ${relationCounts(counts, names, { of, how })}`;
}
