import { coverage } from '@/lib/analysis/debate/coverage';
import { debateSummary } from '@/lib/analysis/debate/debate-summary';
import { emphasis } from '@/lib/analysis/debate/emphasis';
import { meanPairwiseAgreement } from '@/lib/analysis/debate/mean-pairwise-agreement';
import type { MeasureIdOf } from '@/lib/analysis/measures';
import { selectFromMatrix } from '@/lib/analysis/select-from-matrix';
import { rowOf, type StanceMatrix } from '@/lib/analysis/stance-matrix';
import { summarySentence } from '@/lib/words/summary-sentence';
import { CommandTrouble } from '../command';
import type { Analysis, AnalysisOptions, DebateDetails } from './input';

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
  coverage: ({ stances, debate }) => {
    const matrix = stances();
    const rows = [
      ...coverageOf(matrix).map((row) => ({ ...row, theme: 'all propositions' })),
      ...themesOf(matrix, debate).flatMap(({ theme, part }) =>
        coverageOf(part).map((row) => ({ ...row, theme })),
      ),
    ];
    return { json: { rows: debate ? rows : coverageOf(matrix) }, rows };
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
  summary: ({ stances }) => {
    const summary = debateSummary(stances());
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

function coverageOf(matrix: StanceMatrix) {
  return matrix.commentatorIds.map((commentatorId, row) => ({
    commentatorId,
    ...coverage(rowOf(matrix, row)),
  }));
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
