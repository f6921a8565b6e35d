import type { MeasureIdOf } from '@/lib/analysis/measures';
import type { MethodText } from '@/lib/analysis/method-text';

const votes = 'Five votes before: 1, 0, −1, −2, 2; after: 2, 1, −1, 0, 2.';
const both = 'A vote that is missing before or after is left out.';

/** The texts of the measures of votes before and after. */
export const beforeAndAfterTexts = {
  shift: {
    formula: String.raw`\frac{1}{n}\sum_k (s'_k - s_k)`,
    letters: 's are the votes before and s′ after, of the n people who voted both times.',
    missing: both,
    misleads: 'Moves in opposite directions cancel out: see the share that moved.',
    source: { text: 'A mean difference.' },
    example: { text: votes, result: '0.8' },
  },
  'share-moved': {
    formula: String.raw`\frac{\#\{k : s'_k \neq s_k\}}{n}`,
    letters: 's are the votes before and s′ after, of the n people who voted both times.',
    missing: both,
    misleads: 'A step from firm to hedged counts as much as a change of side.',
    source: { text: 'A share.' },
    example: { text: votes, result: '0.6' },
  },
  'shift-towards': {
    formula: String.raw`\operatorname{agreement}(s', c) - \operatorname{agreement}(s, c)`,
    letters: 'c are the stances of the commentator on the same propositions.',
    missing: `${both} So is a proposition that the commentator does not address.`,
    misleads: 'Who was near at the start has little room to come nearer.',
    source: { text: 'Defined by this project.' },
    example: { text: `${votes} Towards a commentator who holds 2 throughout:`, result: '0.2' },
  },
  wilcoxon: {
    formula: String.raw`W^{+} = \sum_{k : d_k > 0} \operatorname{rank}(|d_k|)`,
    letters:
      'd are the differences after − before, without those that are 0. Two-sided; exact up to 100 differences.',
    missing: `${both} So are votes that did not change.`,
    misleads:
      'A small p says that the move is not chance, not that it is large; with few who moved it cannot be small.',
    source: {
      text: 'F. Wilcoxon, “Individual comparisons by ranking methods”, Biometrics Bulletin 1 (1945)',
      url: 'https://doi.org/10.2307/3001968',
    },
    example: { text: `${votes} Three moved, all upwards:`, result: 'p = 0.25' },
  },
} as const satisfies Record<MeasureIdOf<'before-and-after'>, MethodText>;
