import { PictureColumnNames, PictureRowNames } from '@/components/charts/picture-parts';
import { pairwisePaths } from '@/lib/charts/pairwise-paths';
import type { PairwiseRows } from '@/lib/charts/pairwise-rows';
import { formatShare } from '@/lib/words/format-count';

const LABEL = 220;
const HEAD = 150;
/** A cell of colour alone. */
const TINT = 22;

/** Beyond this many commentators a picture holds no names and no figures. */
export const MOST_NAMES = 60;

/** The agreement of every pair as one SVG, for the files. */
export function PairwisePicture({
  rows,
  figures = true,
}: {
  rows: PairwiseRows;
  /** Without them cells are small enough that names stay legible on paper. */
  figures?: boolean;
}) {
  const { commentators, cellAt } = rows;
  const named = commentators.length <= MOST_NAMES;
  const cell = named ? (figures ? 44 : TINT) : 3;
  const left = named ? LABEL : 0;
  const top = named ? HEAD : 0;
  const side = commentators.length * cell;
  const width = left + side + (named ? 110 : 0);
  const height = top + side;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <g transform={`translate(${left} ${top}) scale(${cell})`} shapeRendering="crispEdges">
        {pairwisePaths(rows, !named || !figures).map(({ token, opacity, d }) => (
          <path key={`${token} ${opacity}`} d={d} fill={`var(${token})`} fillOpacity={opacity} />
        ))}
      </g>
      {named ? (
        <>
          <PictureRowNames commentators={commentators} top={top} size={cell} width={left} />
          <PictureColumnNames
            columns={commentators.map((commentator) => ({
              ...commentator,
              commentatorId: commentator.id,
            }))}
            left={left}
            bottom={top}
            size={cell}
          />
          {commentators.map((first, row) =>
            (figures ? commentators : []).map((second, column) => {
              const pair = cellAt(row, column);
              return pair === null ? null : (
                <text
                  key={`${first.id} ${second.id}`}
                  textAnchor="middle"
                  fontFamily="var(--font-interface)"
                  fill="var(--ink)"
                  fontSize={12}
                >
                  <tspan x={left + (column + 0.5) * cell} y={top + (row + 0.5) * cell - 1}>
                    {pair.value === null ? '' : formatShare(pair.value)}
                  </tspan>
                  <tspan
                    x={left + (column + 0.5) * cell}
                    y={top + (row + 0.5) * cell + 13}
                    fontSize={10.5}
                  >
                    n {pair.n}
                  </tspan>
                </text>
              );
            }),
          )}
        </>
      ) : null}
    </svg>
  );
}
