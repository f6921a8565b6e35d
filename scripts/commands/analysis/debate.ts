import { coverage } from '@/lib/analysis/debate/coverage';
import { debateSummary } from '@/lib/analysis/debate/debate-summary';
import { emphasis } from '@/lib/analysis/debate/emphasis';
import { meanPairwiseAgreement } from '@/lib/analysis/debate/mean-pairwise-agreement';
import type { MeasureIdOf } from '@/lib/analysis/measures';
import { selectFromMatrix } from '@/lib/analysis/select-from-matrix';
import { type StanceMatrix, stanceAt } from '@/lib/analysis/stance-matrix';
import { summarySentence } from '@/lib/words/summary-sentence';
import { CommandTrouble } from '../command';
import {
  type Analysis,
  type AnalysisInput,
  type AnalysisOptions,
  type DebateDetails,
  isLookedAtByAll,
} from './input';

/** The measures of a debate and, where the library knows them, of its themes. */
export const debateAnalyses: Readonly<Record<MeasureIdOf<'debate'>, Analysis>> = {
  'mean-agreement': ({ stances, debate }, options) => {
    const matrix = stances();
    const whole = meanOf(matrix, options);
    const themes = themesOf(matrix, debate).map(({ theme, part }) => ({
      theme,
      ...meanOf(part, options),
    }));
    return {
      json: { ...whole, ...(debate ? { themes } : {}) },
      rows: [{ theme: 'all propositions', ...whole }, ...themes].map(({ interval, ...row }) => ({
        ...row,
        from: interval?.low ?? null,
        to: interval?.high ?? null,
      })),
    };
  },
  coverage: ({ stances, isLookedAt, debate }) => {
    const matrix = stances();
    const whole = coverageOf(matrix, isLookedAt);
    const rows = [
      ...whole.map((row) => ({ ...row, theme: 'all propositions' })),
      ...themesOf(matrix, debate).flatMap(({ theme, part }) =>
        coverageOf(part, isLookedAt).map((row) => ({ ...row, theme })),
      ),
    ];
    return { json: { rows: debate ? rows : whole }, rows };
  },
  emphasis: ({ stances, debate }) => {
    if (!debate) {
      throw new CommandTrouble(
        'Emphasis needs a debate of the library: a table holds no evidence.',
      );
    }
    const matrix = stances();
    const rows = matrix.commentatorIds.flatMap((commentatorId) => {
      const positions = matrix.propositionIds.map((propositionId) => ({
        themeIds: debate.themes.flatMap(({ id, propositionIds }) =>
          propositionIds.includes(propositionId) ? [id] : [],
        ),
        evidence: debate.position(commentatorId, propositionId)?.evidence ?? 0,
      }));
      return debate.themes.map(({ id }) => ({
        commentatorId,
        theme: id,
        ...emphasis(positions, id),
      }));
    });
    return { json: { rows }, rows };
  },
  summary: (input) => {
    const matrix = input.stances();
    const summary = debateSummary(matrix, (place) =>
      isLookedAtByAll(input, matrix.propositionIds[place] ?? ''),
    );
    const sentence = summarySentence(summary);
    const rows = Object.entries(summary.kinds).map(([kind, propositions]) => ({
      kind,
      propositions,
    }));
    return { json: { sentence, ...summary }, rows, head: sentence };
  },
};

function meanOf(matrix: StanceMatrix, { draws, seed }: AnalysisOptions) {
  return meanPairwiseAgreement(matrix, { draws, seed });
}

/** Of what was looked at; `notCoded` counts the rest. */
function coverageOf(matrix: StanceMatrix, isLookedAt: AnalysisInput['isLookedAt']) {
  return matrix.commentatorIds.map((commentatorId, row) => {
    const stances = matrix.propositionIds.flatMap((propositionId, column) =>
      isLookedAt(commentatorId, propositionId) ? [stanceAt(matrix, row, column)] : [],
    );
    const notCoded = matrix.propositionIds.length - stances.length;
    return { commentatorId, ...coverage(stances), ...(notCoded > 0 ? { notCoded } : {}) };
  });
}

/** The part of the matrix that each theme is about, for themes that have any of its propositions. */
function themesOf(matrix: StanceMatrix, debate: DebateDetails | null) {
  return (debate?.themes ?? []).flatMap(({ id, propositionIds }) => {
    const present = matrix.propositionIds.filter((propositionId) =>
      propositionIds.includes(propositionId),
    );
    if (present.length === 0) return [];
    return [{ theme: id, part: selectFromMatrix(matrix, { propositionIds: present }) }];
  });
}
