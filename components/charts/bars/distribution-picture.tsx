import { BAR, BarPicture, PictureWords } from '@/components/charts/bars/bar-picture';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { type DistributionRow, distributionTicks, leftOf } from '@/lib/charts/distribution-rows';
import { stanceColor } from '@/lib/words/stance-words';

const LABEL = 320;
const PLOT = 380;
const END = 120;

/** So many bars stand on one sheet of paper, A4 or Letter. */
const SHEET = 16;

/** A hand-out holds so many sheets of bars at most. */
const MOST_SHEETS = 4;

/** What is printed: a sheet of bars after another and, where there are very many, the first alone. */
export function DistributionPaper({
  rows,
  reach,
}: {
  rows: readonly DistributionRow[];
  reach: number;
}) {
  const printed = rows.slice(0, MOST_SHEETS * SHEET);
  const sheets = Array.from({ length: Math.ceil(printed.length / SHEET) }, (_, at) =>
    printed.slice(at * SHEET, (at + 1) * SHEET),
  );
  return (
    <>
      {printed.length < rows.length ? (
        <p>
          The first {printed.length} of {rows.length}; the table holds all of them.
        </p>
      ) : null}
      {sheets.map((sheet) => (
        <DistributionPicture key={sheet[0]?.propositionId} rows={sheet} reach={reach} />
      ))}
    </>
  );
}

/** The stances on every proposition as one SVG, for the files. */
export function DistributionPicture({
  rows,
  reach,
}: {
  rows: readonly DistributionRow[];
  /** How many commentators half the width stands for. */
  reach: number;
}) {
  const at = (count: number) => LABEL + ((count / reach + 1) / 2) * PLOT;
  return (
    <BarPicture
      label={LABEL}
      plot={PLOT}
      end={END}
      line={52}
      ticks={distributionTicks(reach).map((count) => ({
        x: at(count),
        text: String(Math.abs(count)),
        strong: count === 0,
      }))}
      rows={rows.map(({ propositionId, text }) => ({ key: propositionId, name: text }))}
      type={{ size: 13.5, most: 3, font: 'var(--font-text)' }}
      drawBar={(place, middle) => {
        const row = rows[place];
        if (!row) return null;
        return (
          <>
            {partsOf(row).map(({ stance, from, to }) => (
              <rect
                key={`${stance} ${from}`}
                x={at(from)}
                y={middle - BAR / 2}
                width={at(to) - at(from)}
                height={BAR}
                fill={stanceColor(stance)}
              />
            ))}
            <PictureWords x={LABEL + PLOT + END} y={middle + 4.5} anchor="end" size={12} soft>
              {row.n} of {row.of}
              {row.hidden === 0 ? '' : `, ${row.hidden} hidden`}
            </PictureWords>
          </>
        );
      }}
    />
  );
}

/** The parts of a bar from the left: disagreement left of 0, agreement right, mixed on both sides. */
function partsOf(row: DistributionRow): { stance: Stance; from: number; to: number }[] {
  const counts: [Stance, number][] = [
    [-2, -row.minus2],
    [-1, -row.minus1],
    [0, row.mixedRight - row.mixedLeft],
    [1, row.plus1],
    [2, row.plus2],
  ];
  let from = leftOf(row);
  return counts.flatMap(([stance, count]) => {
    const to = from + count;
    const part = { stance, from, to };
    from = to;
    return count > 0 ? [part] : [];
  });
}
