import type { MeasureEntry } from '@/lib/analysis/measure-entry';

/** The measures of a theme or a debate. */
export const debateMeasures = [
  {
    id: 'mean-agreement',
    name: 'Agreement of a debate or theme',
    answers: 'How close are the commentators of a debate on average, pair by pair?',
    range: '0 to 1',
    subject: 'debate',
  },
  {
    id: 'chance-level',
    name: 'Level of chance',
    answers: 'How high is an index of agreement where stances are only drawn?',
    range: '0 to 1; 0 for agreement beyond chance',
    subject: 'debate',
  },
  {
    id: 'coverage',
    name: 'Coverage',
    answers: 'What share of the propositions does a commentator address?',
    range: '0 to 1',
    subject: 'debate',
  },
  {
    id: 'emphasis',
    name: 'Emphasis',
    answers: 'What share of a commentator’s evidence falls in a theme?',
    range: '0 to 1',
    subject: 'debate',
    needs: 'evidence',
  },
  {
    id: 'summary',
    name: 'The one sentence',
    answers: 'What does the debate amount to, in one sentence and its counts?',
    range: 'counts',
    subject: 'debate',
  },
] as const satisfies readonly MeasureEntry[];
