import type { MeasureEntry } from '@/lib/analysis/measure-entry';

/** The measures of votes before and after. */
export const beforeAndAfterMeasures = [
  {
    id: 'shift',
    name: 'Shift',
    answers: 'Which way did votes on each proposition move, and how far?',
    range: '−4 to 4',
    subject: 'before-and-after',
  },
  {
    id: 'share-moved',
    name: 'Share that moved',
    answers: 'What share of the votes changed?',
    range: '0 to 1',
    subject: 'before-and-after',
  },
  {
    id: 'shift-towards',
    name: 'Direction of the shift',
    answers: 'Towards which commentator did votes move?',
    range: '−1 to 1; above 0 is nearer',
    subject: 'before-and-after',
  },
  {
    id: 'wilcoxon',
    name: 'Wilcoxon signed-rank test',
    answers: 'Would chance alone move votes as much one way?',
    range: 'p from 0 to 1',
    subject: 'before-and-after',
  },
] as const satisfies readonly MeasureEntry[];
