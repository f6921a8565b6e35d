import { measurementScales } from '@/lib/analysis/coders/krippendorff-alpha';
import type { MeasureSubject } from '@/lib/analysis/measure-entry';
import { findMeasure, type MeasureId, type MeasureIdOf } from '@/lib/analysis/measures';
import { discourseNormalisations } from '@/lib/analysis/pair/discourse-similarity';
import { analyseHelp } from './analyse-help';
import type { Analysis, AnalysisInput, AnalysisOptions } from './analysis/input';
import { readScale } from './analysis/stance-scale';
import { whileSaying } from './analysis/while-saying';
import { CommandTrouble } from './command';
import { parseWords, type ValuesOf } from './parse-words';
import { say, sayJson } from './say';
import { textTable } from './text-table';

const options = {
  measure: { type: 'string' },
  matrix: { type: 'string' },
  after: { type: 'string' },
  towards: { type: 'string' },
  scale: { type: 'string' },
  ids: { type: 'string' },
  headings: { type: 'string' },
  transpose: { type: 'boolean' },
  themes: { type: 'string' },
  commentators: { type: 'string' },
  normalise: { type: 'string' },
  level: { type: 'string' },
  groups: { type: 'string' },
  draws: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Values = ValuesOf<typeof options>;

/** How each measure is computed, read only for its subject; one that is missing does not compile. */
const analysesOf: {
  readonly [S in MeasureSubject]: () => Promise<Readonly<Record<MeasureIdOf<S>, Analysis>>>;
} = {
  pair: async () => (await import('./analysis/pair')).pairAnalyses,
  proposition: async () => (await import('./analysis/proposition')).propositionAnalyses,
  debate: async () => (await import('./analysis/debate')).debateAnalyses,
  many: async () => (await import('./analysis/many')).manyAnalyses,
  coders: async () => (await import('./analysis/coders')).coderAnalyses,
  'before-and-after': async () =>
    (await import('./analysis/before-and-after')).beforeAndAfterAnalyses,
};

/** `analyse`: computes one measure and prints it, as lines or as JSON. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseWords(args, options);
  if (values.help || args.length === 0) {
    console.log(analyseHelp());
    return;
  }
  if (values.measure === undefined) {
    throw new CommandTrouble('Name a measure with --measure; --help lists them.');
  }
  const measure = findMeasure(values.measure);
  if (!measure) {
    throw new CommandTrouble(`There is no measure “${values.measure}”; --help lists them.`);
  }
  const analysisOptions = readOptions(values);
  const input = await readInput(values, positionals);
  const analyses: Partial<Record<MeasureId, Analysis>> = await analysesOf[measure.subject]();
  const analysis = analyses[measure.id];
  if (!analysis) throw new Error(`The analyses of its subject lack the measure "${measure.id}".`);
  const { json, rows, head } = whileSaying(`Computing ${measure.name} …`, () =>
    analysis(input, analysisOptions),
  );
  if (values.json) {
    sayJson({ measure: measure.id, ...json });
    return;
  }
  const lines = typeof rows === 'function' ? rows() : rows;
  say([head ?? `${measure.name}. ${measure.answers}`, '', textTable(lines)].join('\n'));
}

async function readInput(values: Values, positionals: readonly string[]): Promise<AnalysisInput> {
  const [slug, extra] = positionals;
  if (extra !== undefined) throw new CommandTrouble(`“${extra}” is one word too many.`);
  if ((slug === undefined) === (values.matrix === undefined)) {
    throw new CommandTrouble('Name either a debate or a table with --matrix FILE.');
  }
  const commentators = listOf(values.commentators);
  const themes = listOf(values.themes);
  if (values.matrix !== undefined) {
    if (themes) throw new CommandTrouble('A table has no themes; --themes is for debates.');
    const { inputFromTables } = await import('./analysis/table-input');
    return inputFromTables({
      file: values.matrix,
      after: values.after,
      towards: values.towards,
      reading: {
        scale: values.scale === undefined ? undefined : readScale(values.scale),
        ids: values.ids,
        headings:
          values.headings === undefined
            ? undefined
            : oneOf(['yes', 'no'], values.headings, '--headings') === 'yes',
        transpose: values.transpose ?? false,
      },
      commentators,
    });
  }
  for (const option of ['ids', 'headings', 'transpose'] as const) {
    if (values[option] !== undefined)
      throw new CommandTrouble(`--${option} is for a table: name it with --matrix FILE.`);
  }
  const { inputFromDebate } = await import('./analysis/debate-input');
  return inputFromDebate({ slug: slug ?? '', themes, commentators });
}

function readOptions(values: Values): AnalysisOptions {
  return {
    normalisation: oneOf(discourseNormalisations, values.normalise ?? 'none', '--normalise'),
    level: oneOf(measurementScales, values.level ?? 'ordinal', '--level'),
    draws: wholeNumber(values.draws ?? '1000', '--draws'),
    seed: wholeNumber(values.seed ?? '1', '--seed'),
    groupCount: values.groups === undefined ? null : wholeNumber(values.groups, '--groups'),
  };
}

function oneOf<T extends string>(known: readonly T[], words: string, option: string): T {
  const found = known.find((one) => one === words);
  if (!found) throw new CommandTrouble(`${option} takes ${known.join(', ')}: got “${words}”.`);
  return found;
}

function wholeNumber(words: string, option: string): number {
  if (!/^\d{1,9}$/.test(words)) {
    throw new CommandTrouble(`${option} takes a whole number from 0: got “${words}”.`);
  }
  return Number(words);
}

function listOf(words: string | undefined): readonly string[] | undefined {
  return words
    ?.split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
