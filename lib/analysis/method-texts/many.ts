import type { MeasureIdOf } from '@/lib/analysis/measures';
import type { MethodSource, MethodText } from '@/lib/analysis/method-text';

const polis: MethodSource = {
  text: 'C. Small and others, “Polis: Scaling deliberation by mapping high dimensional opinion spaces”, Recerca 26 (2021)',
  url: 'https://doi.org/10.6035/recerca.5516',
};

const camps = 'Four commentators in two camps: two hold 2, 2, −2 and two hold −2, −2, 2.';
const smallMap = 'With few commentators or propositions the picture is mostly chance.';

const answersFew =
  'Who addresses fewer than seven propositions, or fewer than half of them where there are fewer than fourteen, is placed but makes no group.';

/** The texts of the measures of many commentators. */
export const manyTexts = {
  map: {
    formula: String.raw`X_c = U S V^{\top}, \quad y_k = (X_c V_2)_k \sqrt{p / p_k}`,
    letters:
      'X_c is the table of stances less each proposition’s mean; V₂ its two leading directions; p is the number of propositions and pₖ how many commentator k addresses.',
    missing:
      'A missing stance is set to the proposition’s mean, which pulls to neither side, and the position is then stretched by the root. Who addresses nothing has no place.',
    misleads: `Two axes show only part of what divides people: the share is stated. ${smallMap}`,
    source: polis,
    example: { text: `${camps} The first axis shows, in percent of the variation:`, result: '100' },
  },
  'map-scaling': {
    formula: String.raw`B = -\tfrac{1}{2} J D^{(2)} J, \quad y = E_2 \Lambda_2^{1/2}`,
    letters:
      'D⁽²⁾ are the squared distances, 1 − agreement; J takes means out; Λ₂ and E₂ are the two leading eigenvalues and eigenvectors of B.',
    missing:
      'A pair that shares no proposition is taken to be as far apart as pairs are on average. Who shares none with anybody has no place.',
    misleads: `The distances are not quite those of points in a plane. ${smallMap}`,
    source: {
      text: 'W. S. Torgerson, “Multidimensional scaling: I”, Psychometrika 17 (1952)',
      url: 'https://doi.org/10.1007/BF02288916',
    },
    example: { text: `${camps} The first axis shows, in percent of the variation:`, result: '100' },
  },
  groups: {
    formula: String.raw`s = \frac{1}{n}\sum_k \frac{b_k - a_k}{\max(a_k, b_k)}`,
    letters:
      'k-means on the map tries 2 to 5 groups, each time as tight as can be found from 48 to 160 random starts, as many as it takes to come to the same three times; the number with the best silhouette s is taken. a is the mean distance to one’s own group, b to the nearest other. Below s = 0.5 there are no clear groups. Nobody is a group alone: who is left alone is set aside, counts 0 in s, and the others are grouped anew.',
    missing: `Who has no place on the map is in no group. ${answersFew}`,
    misleads: 'k-means finds groups in anything; hence the bound, which is a convention.',
    source: {
      text: 'P. J. Rousseeuw, “Silhouettes”, Journal of Computational and Applied Mathematics 20 (1987); groups on the map as Polis forms them',
      url: 'https://doi.org/10.1016/0377-0427(87)90125-7',
    },
    example: { text: camps, result: '2 groups, silhouette 1' },
  },
  'groups-linkage': {
    formula: String.raw`d(G, H) = \frac{1}{|G|\,|H|} \sum_{i \in G} \sum_{j \in H} \bigl(1 - \operatorname{agreement}(i, j)\bigr)`,
    letters:
      'The two nearest groups G and H are joined, again and again; the number of groups with the best silhouette is taken. Below 0.25 there are no clear groups. Nobody is a group alone: the joining is undone until so many groups hold two or more, and who is then alone counts 0.',
    missing: `Who shares nothing with anybody is in no group; a pair that shares nothing counts as far apart as pairs are on average. ${answersFew}`,
    misleads:
      'What was joined early is never parted again, also where other groups would be tighter.',
    source: {
      text: 'L. Kaufman & P. J. Rousseeuw, “Finding Groups in Data” (1990), average linkage',
      url: 'https://doi.org/10.1002/9780470316801',
    },
    example: { text: camps, result: '2 groups, silhouette 1' },
  },
  'representative-propositions': {
    formula: String.raw`r = \frac{(t + 1) / (n + 2)}{(t' + 1) / (n' + 2)}`,
    letters:
      't of the n members who address it take the side, and t′ of the n′ others. Listed where two one-sided 90 % tests hold: more than half of the group, and more than of the others.',
    missing: 'Only those who address the proposition count.',
    misleads: 'Among hundreds of propositions some pass by chance.',
    source: polis,
    example: { text: 'Nine of ten members agree, and two of the ten others.', result: '3.333' },
  },
  'group-consensus': {
    formula: String.raw`\prod_g \frac{a_g + 1}{n_g + 2}`,
    letters: 'a of the n members of group g who address the proposition agree.',
    missing: 'A group of which nobody addresses it counts ½.',
    misleads: 'With more groups the product is smaller: compare propositions, not debates.',
    source: polis,
    example: {
      text: 'Two groups of ten: nine agree in one and eight in the other.',
      result: '0.625',
    },
  },
} as const satisfies Record<MeasureIdOf<'many'>, MethodText>;
