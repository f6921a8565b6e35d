import type { MeasureEntry } from '@/lib/analysis/measure-entry';

/** The measures of one proposition. */
export const propositionMeasures = [
  {
    id: 'distribution',
    name: 'Distribution of stances',
    answers: 'What share of those who address a proposition holds each stance?',
    range: '0 to 1 for each stance',
    subject: 'proposition',
  },
  {
    id: 'weighted-distribution',
    name: 'Confidence-weighted distribution',
    answers: 'What share does each stance have when surer commentators count for more?',
    range: '0 to 1 for each stance',
    subject: 'proposition',
    needs: 'confidence',
  },
  {
    id: 'spread',
    name: 'Range of stances',
    answers: 'From where to where do the stances on a proposition reach?',
    range: '0 to 4',
    subject: 'proposition',
  },
  {
    id: 'consensus',
    name: 'Consensus',
    answers: 'How close together are those who address a proposition?',
    range: '0 to 1',
    subject: 'proposition',
  },
  {
    id: 'agreement-a',
    name: 'Agreement A',
    answers: 'Do the stances form one peak, lie flat, or stand in two camps?',
    range: '−1 (two camps) to 1 (one peak)',
    subject: 'proposition',
  },
  {
    id: 'polarisation',
    name: 'Polarisation',
    answers: 'How large and how far apart are the camps on a proposition?',
    range: '0 to 1',
    subject: 'proposition',
  },
  {
    id: 'proposition-kind',
    name: 'Kind of proposition',
    answers:
      'Is a proposition affirmed or rejected by all who take a side, contested, undecided, one voice, not addressed, or not coded yet?',
    range: 'one of seven kinds',
    subject: 'proposition',
  },
] as const satisfies readonly MeasureEntry[];
