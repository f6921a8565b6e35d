import { againstChance, type Chance } from '@/lib/analysis/chance/chance';
import { canDraw, chanceOfAll } from '@/lib/analysis/chance/chance-of-all';
import { agreementOfAll } from '@/lib/analysis/debate/agreement-of-all';
import { coverage } from '@/lib/analysis/debate/coverage';
import { debateSummary } from '@/lib/analysis/debate/debate-summary';
import { emphasis } from '@/lib/analysis/debate/emphasis';
import { meanPairwiseAgreement } from '@/lib/analysis/debate/mean-pairwise-agreement';
import type { MeasureIdOf } from '@/lib/analysis/measures';
import { type PickableMeasure, pickableMeasures } from '@/lib/analysis/pickable-measure-names';
import { pickableMeasure } from '@/lib/analysis/pickable-measures';
import { selectFromMatrix } from '@/lib/analysis/select-from-matrix';
import { type StanceMatrix, stanceAt } from '@/lib/analysis/stance-matrix';
import { againstChanceWords } from '@/lib/words/chance-words';
import { summarySentence } from '@/lib/words/summary-sentence';
import { CommandTrouble } from '../command';
import { besideChance } from './beside-chance';
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
      json: {
        ...withWords(whole),
        ...(debate
          ? { themes: themes.map(({ theme, ...figure }) => ({ theme, ...withWords(figure) })) }
          : {}),
      },
      rows: [{ theme: 'all propositions', ...whole }, ...themes].map(
        ({ interval, chance, ...row }) => ({
          ...row,
          from: interval?.low ?? null,
          to: interval?.high ?? null,
          ...besideChance(row.value, chance),
        }),
      ),
    };
  },
  'chance-level': ({ stances, debate }, options) => {
    const matrix = stances();
    const parts = [{ theme: 'all propositions', part: matrix }, ...themesOf(matrix, debate)];
    const rows = parts.flatMap(({ theme, part }) =>
      pickableMeasures.map((measure) => {
        const { value, n } = agreementOfAll(measure, part);
        const chance = chanceOfAll(measure, part, drawsFor(part, options, measure));
        const { id } = pickableMeasure(measure);
        return { theme, measure: id, value, n, ...besideChance(value, chance) };
      }),
    );
    return { json: { rows }, rows };
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

function meanOf(matrix: StanceMatrix, options: AnalysisOptions) {
  const { draws, seed } = options;
  return {
    ...meanPairwiseAgreement(matrix, { draws, seed }),
    chance: chanceOfAll('agreement', matrix, drawsFor(matrix, options)),
  };
}

/** As many draws as asked for, or none where they would take minutes: the level then stands alone. */
function drawsFor(
  matrix: StanceMatrix,
  { draws, seed }: AnalysisOptions,
  measure: PickableMeasure = 'agreement',
) {
  return { draws: canDraw(measure, matrix, draws) ? draws : 0, seed };
}

/** As it is written to JSON: the figure, its chance, and what it is beside it. */
function withWords<Figure extends { value: number | null; chance: Chance | null }>(figure: Figure) {
  const against = againstChance(figure.value, figure.chance);
  return { ...figure, againstChance: againstChanceWords(against) };
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
