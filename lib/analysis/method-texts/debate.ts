import type { MeasureIdOf } from '@/lib/analysis/measures';
import type { MethodText } from '@/lib/analysis/method-text';

const three =
  'Three propositions: Ada holds 2, 1, −1; Bo holds 1, −2, −1; Cy addresses only the second, with 2.';

/** The texts of the measures of a theme or a debate. */
export const debateTexts = {
  'mean-agreement': {
    formula: String.raw`\frac{1}{|Q|} \sum_{(a,b) \in Q} \operatorname{agreement}(a, b)`,
    letters:
      'Q are the pairs of commentators who share at least one proposition. The interval resamples the shared propositions and covers the middle 95 % of what comes out; it is given from ten propositions on.',
    missing: 'Pairs that share nothing are not in the mean. Without any pair there is no figure.',
    misleads:
      'It has no zero: compare it with the level of chance. It averages over pairs: two camps that agree within themselves can give the same figure as a crowd that half agrees.',
    source: {
      text: 'The mean of agreement; the interval after B. Efron & R. Tibshirani, “An Introduction to the Bootstrap” (1993), chapter 13',
      url: 'https://doi.org/10.1201/9780429246593',
    },
    example: { text: `${three} The pairs agree by 0.667, 0.75 and 0.`, result: '0.472' },
  },
  'chance-level': {
    formula: String.raw`\operatorname{E}\,[\,\text{index}\,], \quad a_p, b_p \sim f`,
    letters:
      'f is how often each stance is held in all that is looked at: the debate’s stances, or the theme’s. Every position is drawn from it, by itself; who addresses what is kept. The level is the exact mean. A figure is called closer, or further apart, than chance where it lies beyond what 95 of 100 such draws give: counted out for two commentators (of α by its variance), from a thousand seeded draws for more.',
    missing:
      'What is not addressed stays not addressed and is not drawn. Where nothing is shared there is no level.',
    misleads:
      'Of forty pairs that only drew, one is called closer and one further apart by luck. It takes every position for a draw of its own, though some propositions are hardly more than one question asked twice.',
    source: {
      text: 'The chance of W. A. Scott, “Reliability of content analysis”, Public Opinion Quarterly 19 (1955): draws from the stances of all in one pool; taken here for indices of degrees',
      url: 'https://doi.org/10.1086/266577',
    },
    example: {
      text: `${three} Of the seven stances two are 2, two are 1, two are −1 and one is −2.`,
      result: '0.592',
    },
  },
  coverage: {
    formula: String.raw`\frac{\#\{p : \text{addressed}\}}{\#\{p\}}`,
    letters: 'p runs over the propositions of the theme or debate; # counts them.',
    missing:
      'Not addressed is what it counts. What nobody has looked at is not in it. A theme without propositions that were looked at has no figure.',
    misleads:
      'Propositions are worded after reading the texts: who says most raises most of them, and is then covered best.',
    source: { text: 'A share.' },
    example: { text: `${three} Cy’s coverage:`, result: '0.333' },
  },
  emphasis: {
    formula: String.raw`\frac{e_t}{e}`,
    letters: 'e counts a commentator’s quotations, eₜ those on propositions of the theme t.',
    missing: 'A commentator without quotations has no figure.',
    misleads:
      'It counts the quotations that a coder chose, not words. A proposition may stand under several themes, so that the shares can sum to more than 1.',
    source: { text: 'A share.' },
    example: { text: 'Ten quotations, four of them on propositions of the theme.', result: '0.4' },
  },
  summary: {
    formula: String.raw`\#\{p : \operatorname{kind}(p) = k\} \quad \text{for each kind } k`,
    letters: 'p runs over the propositions; k over the kinds. # counts.',
    missing: 'Propositions that nobody addresses, and those not coded yet, are counted apart.',
    misleads: 'It counts propositions as if they weighed the same.',
    source: { text: 'Defined by this project.' },
    example: {
      text: three,
      result:
        'Of 3 propositions 1 is affirmed and 1 rejected by all who take a side; 1 is contested.',
    },
  },
} as const satisfies Record<MeasureIdOf<'debate'>, MethodText>;
