import type { MeasureIdOf } from '@/lib/analysis/measures';
import type { MethodSource, MethodText } from '@/lib/analysis/method-text';

const two = 'Ada holds 2, 1, −1, 0 and is silent on the fifth; Bo holds 1, −2, −1, 2, 2.';
const skipped =
  'A proposition that only one of them addresses, or neither, plays no part. With nothing shared there is no figure.';

const votingAdvice: MethodSource = {
  text: 'T. Louwerse & M. Rosema, “The design effects of voting advice applications”, Acta Politica 49 (2014)',
  url: 'https://doi.org/10.1057/ap.2013.30',
};

const discourse: MethodSource = {
  text: 'P. Leifeld, “Discourse network analysis”, in The Oxford Handbook of Political Networks (2017)',
  url: 'https://doi.org/10.1093/oxfordhb/9780190228217.013.25',
};

const statementsMissing =
  'A proposition on which either makes no statement adds nothing. Without a shared one there is no figure.';
const activityMisleads =
  'It grows with how much the two say. To compare pairs, divide it by average activity, Jaccard or cosine, and say which.';

/** The texts of the measures of two commentators. */
export const pairTexts = {
  agreement: {
    formula: String.raw`1 - \frac{\sum_{p \in P} |a_p - b_p|}{4\,n}`,
    letters:
      'P are the n propositions that both address; a and b are their stances there; 4 is the length of the scale.',
    missing: skipped,
    misleads:
      'It has no zero: two who only draw their stances agree by 0.6 or so, and two who sit near the middle by more. Read it beside the level of chance, and mind the n.',
    source: votingAdvice,
    example: {
      text: `${two} Their differences on the four they share are 1, 3, 0 and 2.`,
      result: '0.625',
    },
  },
  'beyond-chance': {
    formula: String.raw`\alpha = 1 - \frac{D_o}{D_e}`,
    letters:
      'Krippendorff’s α on the ordinal scale, with commentators in the place of coders and propositions in the place of units: Dₒ is how far apart their stances on one proposition are, Dₑ how far apart any two of all these stances are. Of more than two it is one α of all, no mean of pairs.',
    missing: `${skipped} Where all they share is held with one and the same stance there is none either: chance would agree as well.`,
    misleads:
      'It is about the stances in use: two who agree to nearly everything have little above chance, however much they agree. Below a handful of propositions it jumps about.',
    source: {
      text: 'A. F. Hayes & K. Krippendorff, “Answering the call for a standard reliability measure for coding data”, Communication Methods and Measures 1 (2007); commentators in the place of coders is this project’s use of it',
      url: 'https://doi.org/10.1080/19312450709336664',
    },
    example: { text: two, result: '0.211' },
  },
  'side-agreement': {
    formula: String.raw`\frac{\#\{p \in P : a_p\,b_p > 0\}}{\#\{p \in P : a_p\,b_p \neq 0\}}`,
    letters: 'P are the propositions that both address; # counts them.',
    missing: `${skipped} A stance of 0 takes no side and plays no part either.`,
    misleads:
      'It hears no difference between a hedged yes and a firm one, and rests on fewer propositions than agreement does.',
    source: votingAdvice,
    example: {
      text: `${two} On three propositions both take a side; on the first and the third it is the same.`,
      result: '0.667',
    },
  },
  'shared-kinds': {
    formula: String.raw`\operatorname{relation}(p) = \begin{cases} \text{both mixed} & a_p = b_p = 0 \\ \text{one mixed} & a_p = 0 \text{ or } b_p = 0 \\ \text{both affirm} & a_p, b_p > 0 \\ \text{both reject} & a_p, b_p < 0 \\ \text{opposite sides} & \text{otherwise} \end{cases}`,
    letters:
      'a and b are the two stances on a proposition p that both address. The first line that holds decides.',
    missing:
      'Where only one of them addresses the proposition, or nobody, it is counted apart under that name.',
    misleads:
      'It is said of these two alone: what both affirm can be contested among all. A hedged yes beside a firm yes counts as both affirming.',
    source: { text: 'Defined by this project.' },
    example: {
      text: two,
      result:
        'both affirm 1, both reject 1, opposite sides on 1, one mixed on 1, only the second on 1',
    },
  },
  directional: {
    formula: String.raw`\frac{1}{2} + \frac{\sum_{p \in P} a_p\,b_p}{8\,n}`,
    letters: 'P are the n propositions that both address; a and b are their stances there.',
    missing: skipped,
    misleads:
      'Two mild stances on the same side count for less than two strong ones, so that even equals stay below 1 unless they are extreme.',
    source: {
      text: 'G. Rabinowitz & S. E. Macdonald, “A directional theory of issue voting”, American Political Science Review 83 (1989), scaled here to 0…1',
      url: 'https://doi.org/10.2307/1956436',
    },
    example: {
      text: `${two} The products on the four they share are 2, −2, 1 and 0.`,
      result: '0.531',
    },
  },
  euclidean: {
    formula: String.raw`1 - \frac{1}{4}\sqrt{\textstyle\sum_{p \in P} (a_p - b_p)^2 / n}`,
    letters: 'P are the n propositions that both address; a and b are their stances there.',
    missing: skipped,
    misleads:
      'One proposition on which they are far apart weighs as much as many small differences.',
    source: votingAdvice,
    example: { text: `${two} The squared differences are 1, 9, 0 and 4.`, result: '0.532' },
  },
  'reason-overlap': {
    formula: String.raw`\frac{|R_a \cap R_b|}{|R_a \cup R_b|}`,
    letters:
      'R are the reasons that each gives, over the propositions on which both take the same side.',
    missing:
      'A proposition that either does not address, or on which either takes no side, plays no part. Where neither gives a reason there is no figure.',
    misleads:
      'Two coders may word one reason in two ways; it is then counted as two until they are merged.',
    source: {
      text: 'P. Jaccard, “The distribution of the flora in the alpine zone”, New Phytologist 11 (1912)',
      url: 'https://doi.org/10.1111/j.1469-8137.1912.tb05611.x',
    },
    example: {
      text: 'On two propositions they take the same side. On one, Ada gives two reasons and Bo one of the same; on the other each gives one of their own: one shared reason of four.',
      result: '0.25',
    },
  },
  congruence: {
    formula: String.raw`\sum_{p} \sum_{i,j} m_{pi}\,n_{pj} \, (1 - |q_i - q_j| / r)`,
    letters:
      'm and n count the statements of each at each stance q on a proposition p; r is the length of the scale. It is divided by nothing, or by average activity, Jaccard or cosine.',
    missing: statementsMissing,
    misleads: activityMisleads,
    source: discourse,
    example: { text: `${two} One statement each, divided by nothing.`, result: '2.5' },
  },
  conflict: {
    formula: String.raw`\sum_{p} \sum_{i,j} m_{pi}\,n_{pj} \, |q_i - q_j| / r`,
    letters:
      'm and n count the statements of each at each stance q on a proposition p; r is the length of the scale.',
    missing: statementsMissing,
    misleads: activityMisleads,
    source: discourse,
    example: { text: `${two} One statement each, divided by nothing.`, result: '1.5' },
  },
  subtract: {
    formula: String.raw`\text{congruence} - \text{conflict}`,
    letters: 'Both as defined above, with the same divisor.',
    missing: statementsMissing,
    misleads:
      'Much said alike and much opposed cancel out: a small figure can hide a lively exchange.',
    source: discourse,
    example: { text: `${two} One statement each, divided by nothing.`, result: '1' },
  },
} as const satisfies Record<MeasureIdOf<'pair'>, MethodText>;
