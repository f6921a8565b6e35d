import type { MeasureEntry } from '@/lib/analysis/measure-entry';

/** The measures of two commentators. */
export const pairMeasures = [
  {
    id: 'agreement',
    name: 'Agreement',
    answers: 'How close are two commentators on the propositions that both address?',
    range: '0 to 1',
    subject: 'pair',
  },
  {
    id: 'beyond-chance',
    name: 'Agreement beyond chance',
    answers: 'How far do commentators agree beyond what their own stances, shuffled, would give?',
    range: '−1 to 1; 0 is what chance gives',
    subject: 'pair',
  },
  {
    id: 'side-agreement',
    name: 'Side agreement',
    answers: 'Where both take a side, how often is it the same one?',
    range: '0 to 1',
    subject: 'pair',
  },
  {
    id: 'shared-kinds',
    name: 'Two stances beside each other',
    answers:
      'How many propositions do two commentators both affirm, both reject, or take opposite sides on, where is one or are both mixed, and which does only one address?',
    range: 'counts',
    subject: 'pair',
  },
  {
    id: 'directional',
    name: 'Directional agreement',
    answers: 'Do two commentators pull the same way, and how hard?',
    range: '0 to 1, ½ where they have no direction in common',
    subject: 'pair',
  },
  {
    id: 'euclidean',
    name: 'Euclidean agreement',
    answers: 'How close are two commentators when large differences weigh more than small ones?',
    range: '0 to 1',
    subject: 'pair',
  },
  {
    id: 'reason-overlap',
    name: 'Reason overlap',
    answers:
      'Where two commentators come to the same conclusion, how many of their reasons do they share?',
    range: '0 to 1',
    subject: 'pair',
    needs: 'reasons',
  },
  {
    id: 'congruence',
    name: 'Congruence',
    answers: 'How much do two commentators say that is alike on the same propositions?',
    range: '0 and up; with Jaccard or cosine it can be compared between pairs',
    subject: 'pair',
  },
  {
    id: 'conflict',
    name: 'Conflict',
    answers: 'How much do two commentators say that is opposed on the same propositions?',
    range: '0 and up',
    subject: 'pair',
  },
  {
    id: 'subtract',
    name: 'Congruence minus conflict',
    answers: 'Do two commentators say more that is alike or more that is opposed?',
    range: 'below 0 where conflict prevails, above 0 where congruence does',
    subject: 'pair',
  },
] as const satisfies readonly MeasureEntry[];
