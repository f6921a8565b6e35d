import { StanceMatrixOverview } from '@/components/charts/grids/stance-matrix-overview';
import { StanceMatrixPicture } from '@/components/charts/grids/stance-matrix-picture';
import { sheetsOfMatrix } from '@/lib/charts/matrix-sheets';
import type { StanceMatrixRows } from '@/lib/charts/stance-matrix-rows';
import { absenceLabel, NOT_CODED } from '@/lib/words/absence-words';

/** A matrix that is too wide for a page: sheet after sheet or, where they were too many, its pattern. */
export function StanceMatrixPaper({ rows }: { rows: StanceMatrixRows }) {
  const sheets = sheetsOfMatrix(rows);
  if (sheets !== null) {
    return sheets.map((sheet, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is known by its place
      <StanceMatrixPicture key={at} rows={sheet} />
    ));
  }
  return (
    <>
      <p>
        A column a commentator, a line a proposition. This many are too small on paper for names and
        signs: filter the page to print fewer, or save the table.
        {rows.lines.some((line) => line.kind === 'proposition' && line.notCoded.size > 0)
          ? ` An empty place is ${absenceLabel('not-addressed')}, or ${NOT_CODED}: the table tells which.`
          : null}
      </p>
      <StanceMatrixOverview rows={rows} />
    </>
  );
}
