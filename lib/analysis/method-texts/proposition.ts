import type { MeasureIdOf } from '@/lib/analysis/measures';
import type { MethodText } from '@/lib/analysis/method-text';

const four = 'Four commentators address it: −1, 1, 2 and 2.';
const silent = 'The silent are not counted. Where nobody addresses it there is no figure.';

/** The texts of the measures of one proposition. */
export const propositionTexts = {
  distribution: {
    formula: String.raw`f_i = \frac{n_i}{\sum_j n_j}`,
    letters: 'nᵢ is how many hold stance i.',
    missing: silent,
    misleads: 'With few who address it, one person is a large share.',
    source: { text: 'Shares.' },
    example: {
      text: `${four} The shares from −2 to 2 in percent:`,
      result: '0, 25, 0, 25, 50',
    },
  },
  'weighted-distribution': {
    formula: String.raw`w_i = \frac{\sum_{k : s_k = i} c_k}{\sum_k c_k}`,
    letters: 'sₖ is the stance of commentator k and cₖ the confidence stated, from 0 to 10.',
    missing:
      'A position without a stated confidence is left out, not given one. Without any confidence above 0 there is no figure.',
    misleads: 'It trusts what people say of their own confidence, and people differ in that too.',
    source: {
      text: 'The confidence-weighted results of the Clark Center’s economists’ panels',
      url: 'https://www.kentclarkcenter.org/',
    },
    example: {
      text: 'Stances 2, 2, 1 and −1 with confidence 8, 6, 4 and 2. The shares from −2 to 2 in percent:',
      result: '0, 10, 0, 20, 70',
    },
  },
  spread: {
    formula: String.raw`\max_k s_k - \min_k s_k`,
    letters: 's are the stances of those who address the proposition.',
    missing: silent,
    misleads: 'One outlier makes the bar long, and more voices can only make it longer.',
    source: { text: 'The range.' },
    example: { text: four, result: '3' },
  },
  consensus: {
    formula: String.raw`1 + \sum_i f_i \log_2 (1 - |x_i - \mu| / d)`,
    letters: 'f are the shares of the stances x, μ their mean, d = 4 the length of the scale.',
    missing: silent,
    misleads:
      'One commentator alone always gives 1. It says how close they stand, not on which side.',
    source: {
      text: 'W. J. Tastle & M. J. Wierman, “Consensus and dissention”, International Journal of Approximate Reasoning 45 (2007)',
      url: 'https://doi.org/10.1016/j.ijar.2006.06.024',
    },
    example: { text: `${four} Their mean is 1.`, result: '0.542' },
  },
  'agreement-a': {
    formula: String.raw`A = \sum_l w_l\,U_l \, (1 - (S_l - 1) / (K - 1))`,
    letters:
      'The distribution is taken apart into flat layers l of weight w; S is how many of the K stances a layer fills and U how far it has one peak (1) or two (−1).',
    missing: silent,
    misleads: 'With few voices the shape is chance.',
    source: {
      text: 'C. van der Eijk, “Measuring agreement in ordered rating scales”, Quality & Quantity 35 (2001)',
      url: 'https://doi.org/10.1023/A:1010374114305',
    },
    example: { text: four, result: '0.333' },
  },
  polarisation: {
    formula: String.raw`\sum_i \sum_j f_i^2\,f_j\,|x_i - x_j|`,
    letters: 'f are the shares of the stances x.',
    missing: silent,
    misleads: 'Three camps can look less polarised than two, however bitter they are.',
    source: {
      text: 'J. Esteban & D. Ray, “On the measurement of polarization”, Econometrica 62 (1994), with α = 1',
      url: 'https://doi.org/10.2307/2951734',
    },
    example: { text: four, result: '0.438' },
  },
  'proposition-kind': {
    formula: String.raw`\begin{cases} \text{one voice} & n = 1 \\ \text{contested} & n_+ > 0 \text{ and } n_- > 0 \\ \text{affirmed} & n_+ \geq 2 \\ \text{rejected} & n_- \geq 2 \\ \text{undecided} & \text{otherwise} \end{cases}`,
    letters:
      'n of the whole debate address it, whatever a filter hides; n₊ agree and n₋ disagree, however strongly. The first line that holds decides. Affirmed and rejected together are common ground; where a debate has two commentators they are “both affirm” and “both reject”. A contested one is split by min(n₊, n₋) / (n₊ + n₋), the smaller side’s share of those who take a side: evenly from 2/5.',
    missing:
      'Where everybody was looked at and nobody addresses it, it is “not addressed”. Silence is no consent. Where nobody holds a position and not everybody was looked at, it is “not coded yet”.',
    misleads:
      'One dissenter among a hundred makes a proposition contested: look at its split, which stands beside it, and at how many are silent.',
    source: { text: 'Defined by this project.' },
    example: { text: four, result: 'contested' },
  },
} as const satisfies Record<MeasureIdOf<'proposition'>, MethodText>;
