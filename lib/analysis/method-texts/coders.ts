import type { MeasureIdOf } from '@/lib/analysis/measures';
import type { MethodSource, MethodText } from '@/lib/analysis/method-text';

const two = 'Two coders give 2, 2, 1, −1, −2 and 2, 1, 1, −1, −2 to five positions.';
const pairsOnly = 'A unit that only one of them rated is left out.';

const weighted: MethodSource = {
  text: 'J. Cohen, “Weighted kappa”, Psychological Bulletin 70 (1968)',
  url: 'https://doi.org/10.1037/h0026256',
};

const gwet: MethodSource = {
  text: 'K. L. Gwet, “Computing inter-rater reliability and its variance in the presence of high agreement”, British Journal of Mathematical and Statistical Psychology 61 (2008)',
  url: 'https://doi.org/10.1348/000711006X126600',
};

const kappa = String.raw`\kappa = 1 - \frac{\sum_{ij} w_{ij}\,o_{ij}}{\sum_{ij} w_{ij}\,e_{ij}}`;
const dominance =
  'When nearly all ratings are the same value it can be near 0 although the coders hardly ever differ: look at AC1 or AC2 then.';

/** The texts of the measures of several coders. */
export const coderTexts = {
  alpha: {
    formula: String.raw`\alpha = 1 - \frac{D_o}{D_e}`,
    letters:
      'Dₒ is the disagreement observed within units and Dₑ what chance would give; how far apart two values are depends on the scale: nominal, ordinal or interval. The interval resamples units.',
    missing: 'Ratings may be missing. A unit with a single rating does not count.',
    misleads:
      'Without variation nothing can be said and there is no figure. The customary bounds (0.667, 0.8) are conventions.',
    source: {
      text: 'A. F. Hayes & K. Krippendorff, “Answering the call for a standard reliability measure for coding data”, Communication Methods and Measures 1 (2007)',
      url: 'https://doi.org/10.1080/19312450709336664',
    },
    example: { text: `${two} On the ordinal scale:`, result: '0.895' },
  },
  percent: {
    formula: String.raw`\frac{1}{n}\sum_u \frac{\#\{\text{equal pairs in } u\}}{\#\{\text{pairs in } u\}}`,
    letters: 'u runs over the n units with at least two ratings.',
    missing: 'A unit with fewer than two ratings does not count.',
    misleads: 'Two who guess agree now and then too; the more often, the fewer stances are in use.',
    source: {
      text: 'J. L. Fleiss, “Measuring nominal scale agreement among many raters”, Psychological Bulletin 76 (1971)',
      url: 'https://doi.org/10.1037/h0031619',
    },
    example: { text: two, result: '0.8' },
  },
  kappa: {
    formula: String.raw`\kappa = \frac{p_o - p_e}{1 - p_e}`,
    letters: 'pₒ is the share of equal ratings and pₑ the share that chance would give.',
    missing: pairsOnly,
    misleads: dominance,
    source: {
      text: 'J. Cohen, “A coefficient of agreement for nominal scales”, Educational and Psychological Measurement 20 (1960)',
      url: 'https://doi.org/10.1177/001316446002000104',
    },
    example: { text: two, result: '0.737' },
  },
  'kappa-linear': {
    formula: kappa,
    letters:
      'o are the shares of units rated i by one and j by the other, e what chance would give, and w = |i − j|.',
    missing: pairsOnly,
    misleads: dominance,
    source: weighted,
    example: { text: two, result: '0.884' },
  },
  'kappa-quadratic': {
    formula: kappa,
    letters:
      'o are the shares of units rated i by one and j by the other, e what chance would give, and w = (i − j)².',
    missing: pairsOnly,
    misleads: `${dominance} Near misses weigh so little that it is high for almost any two readers of one text.`,
    source: weighted,
    example: { text: two, result: '0.959' },
  },
  ac1: {
    formula: String.raw`\frac{p_a - p_e}{1 - p_e}, \quad p_e = \frac{1}{q-1}\sum_k \pi_k (1 - \pi_k)`,
    letters:
      'pₐ is the share of equal pairs of ratings; π the mean share of each of the q stances.',
    missing:
      'Missing ratings are left out; a unit with one rating counts only towards how often a stance is given.',
    misleads: 'It takes chance to be rarer than κ does, and so comes out higher.',
    source: gwet,
    example: { text: two, result: '0.755' },
  },
  ac2: {
    formula: String.raw`\frac{p_a - p_e}{1 - p_e}, \quad p_e = \frac{\sum_{kl} w_{kl}}{q(q-1)}\sum_k \pi_k (1 - \pi_k)`,
    letters: 'As AC1, with near misses counted in part by the weights w (quadratic here).',
    missing:
      'Missing ratings are left out; a unit with one rating counts only towards how often a stance is given.',
    misleads: 'Which weights are used changes the figure: it names them.',
    source: gwet,
    example: { text: two, result: '0.959' },
  },
} as const satisfies Record<MeasureIdOf<'coders'>, MethodText>;
