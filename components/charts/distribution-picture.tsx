import { WrappedText } from '@/components/charts/picture-parts';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { type DistributionRow, distributionTicks, leftOf } from '@/lib/charts/distribution-rows';
import { stanceColor } from '@/lib/charts/stance-words';

const LABEL = 320;
const PLOT = 380;
const END = 60;
const LINE = 52;
const BAR = 20;
const HEAD = 30;

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
  const width = LABEL + PLOT + END;
  const height = HEAD + rows.length * LINE;
  const at = (count: number) => LABEL + ((count / reach + 1) / 2) * PLOT;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {distributionTicks(reach).map((count) => (
        <g key={count}>
          <line
            x1={at(count)}
            x2={at(count)}
            y1={HEAD}
            y2={height}
            stroke={count === 0 ? 'var(--line-strong)' : 'var(--line)'}
          />
          <text
            x={at(count)}
            y={HEAD - 10}
            textAnchor="middle"
            fontSize={12}
            fontFamily="var(--font-interface)"
            fill="var(--soft)"
          >
            {Math.abs(count)}
          </text>
        </g>
      ))}
      {rows.map((row, place) => {
        const middle = HEAD + (place + 0.5) * LINE;
        return (
          <g key={row.propositionId}>
            <WrappedText
              text={row.text}
              x={0}
              middle={middle}
              width={LABEL - 24}
              size={13.5}
              most={3}
              font="var(--font-text)"
            />
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
            <text
              x={width}
              y={middle + 4.5}
              textAnchor="end"
              fontSize={12}
              fontFamily="var(--font-interface)"
              fill="var(--soft)"
            >
              {row.n} of {row.of}
            </text>
          </g>
        );
      })}
    </svg>
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
