import { expect, it } from 'vitest';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { sureInWords } from '@/lib/view/reveal/sure-in-words';
import { emptyViewState } from '@/lib/view/state';
import type { EvidenceView } from '@/lib/view/view';
import { makeView } from '@/tests/fixtures/small-view';

const evidence: EvidenceView = {
  id: 'e',
  quotation: 0,
  exact: 'we pump the water out',
  contributionId: 'turn',
  start: 0,
  end: 21,
  status: 'anchored',
  paragraph: 1,
  suggested: false,
  stance: 2,
  saidOn: '',
  reasonId: null,
  telling: true,
  wordsOf: '',
  checked: false,
};

it('says what numbers in brackets are where one is how sure its author is, and nothing elsewhere', () => {
  const factsOf = (confidence: number | null) => {
    const view = makeView([[2]], ['Ground']);
    const positions = view.positions.map((one) => ({ ...one, confidence, evidence: [evidence] }));
    return filterPropositions(indexDebate({ ...view, positions }), emptyViewState);
  };
  const around = (id: string) => (id === 'e' ? 'since we pump the water out of it (9).' : '');
  expect(sureInWords(factsOf(9), around)).toMatch(
    /^A number in brackets, such as \(9\), .*of 10\.$/,
  );
  expect(sureInWords(factsOf(9), () => '')).toBe('');
  expect(sureInWords(factsOf(8), around)).toBe('');
  expect(sureInWords(factsOf(null), around)).toBe('');
});
