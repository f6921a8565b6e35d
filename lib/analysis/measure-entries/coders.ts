import type { MeasureEntry } from '@/lib/analysis/measure-entry';

/** The measures of several coders. */
export const coderMeasures = [
  {
    id: 'alpha',
    name: 'Krippendorff’s α',
    answers: 'How far do several coders agree beyond chance, whatever is missing?',
    range: 'up to 1; 0 is what chance gives',
    subject: 'coders',
  },
  {
    id: 'percent',
    name: 'Percent agreement',
    answers: 'How often do coders give the same stance?',
    range: '0 to 1',
    subject: 'coders',
  },
  {
    id: 'kappa',
    name: 'Cohen’s κ',
    answers: 'How far do two coders agree beyond chance?',
    range: '−1 to 1; 0 is what chance gives',
    subject: 'coders',
  },
  {
    id: 'kappa-linear',
    name: 'Cohen’s κ, linear weights',
    answers: 'How far do two coders agree beyond chance when near misses count in part?',
    range: '−1 to 1; 0 is what chance gives',
    subject: 'coders',
  },
  {
    id: 'kappa-quadratic',
    name: 'Cohen’s κ, quadratic weights',
    answers: 'How far do two coders agree beyond chance when only large differences weigh?',
    range: '−1 to 1; 0 is what chance gives',
    subject: 'coders',
  },
  {
    id: 'ac1',
    name: 'Gwet’s AC1',
    answers: 'How far do coders agree beyond chance, also when one stance dominates?',
    range: '−1 to 1; 0 is what chance gives',
    subject: 'coders',
  },
  {
    id: 'ac2',
    name: 'Gwet’s AC2',
    answers:
      'How far do coders agree beyond chance when near misses count in part and one stance may dominate?',
    range: 'up to 1; 0 is what chance gives',
    subject: 'coders',
  },
] as const satisfies readonly MeasureEntry[];
