import { type MeasureSubject, measureSubjects } from '@/lib/analysis/measure-entry';
import { measures } from '@/lib/analysis/measures';

const usage = `Usage:
  npm run -s counterpoint -- analyse <debate-slug> --measure M [--themes a,b] [--commentators a,b] [--json]
  npm run -s counterpoint -- analyse --matrix FILE.csv --measure M [--scale 1..5] [--json]

A table has a row for each commentator (or coder) and a column for each proposition (or unit). An
empty cell is missing: of a commentator, not addressed; so are NA, N/A, NaN, null, a dot and a dash.
One that says “not coded yet” is not looked at. The first line and the first column may hold names.
Commas, semicolons, tabs or | stand between cells, in any encoding. What was taken for what is said
on stderr. A stance spectrum saved as CSV is read as it is.

  --scale a..b       the ends of the table's scale, disagreement first (-2..2 when left out, for
                     stances); a value outside is refused by every measure
  --ids COLUMN|none  the column of the rows' names, by heading or number; none: all are values
  --headings yes|no  whether the first line names the columns
  --transpose        rows are propositions (or units), columns commentators (or coders)
  --themes a,b       only propositions of these themes of the debate
  --commentators a,b only these commentators, by slug, name or row name
  --after FILE       the second vote, for measures of before and after
  --towards FILE     the commentators' stances, for the direction of the shift
  --normalise N      none, average-activity, jaccard or cosine, for congruence and conflict
  --level L          nominal, ordinal or interval, for Krippendorff's α (ordinal)
  --groups K         make 2 to 5 groups whether they are clear or not
  --draws N, --seed N  how many resamples an interval rests on (1000), and their seed (1)
  --json             JSON instead of lines; null where a figure is undefined`;

/** How to use `analyse`, with every measure by the name it has on the method page. */
export function analyseHelp(): string {
  const width = Math.max(...measures.map(({ id }) => id.length));
  const subjects = Object.keys(measureSubjects) as MeasureSubject[];
  const lists = subjects.map((subject) =>
    [
      measureSubjects[subject],
      ...measures
        .filter((measure) => measure.subject === subject)
        .map(({ id, name }) => `  ${id.padEnd(width)}  ${name}`),
    ].join('\n'),
  );
  return [usage, 'Measures', ...lists].join('\n\n');
}
