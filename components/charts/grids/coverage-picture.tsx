import { PictureRowNames, WrappedText } from '@/components/charts/picture-parts';
import { amountOpacity } from '@/lib/charts/colour-scale';
import type { CoverageRows } from '@/lib/charts/coverage-rows';

const LABEL = 220;
const HEAD = 56;
const LINE = 34;
const CELL = 112;

/** Who addresses what as one SVG, for the files. */
export function CoveragePicture({ rows: coverage }: { rows: CoverageRows }) {
  const { themes, rows } = coverage;
  const width = LABEL + themes.length * CELL;
  const height = HEAD + rows.length * LINE;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {themes.map((theme, at) => (
        <WrappedText
          key={theme.id}
          text={theme.name}
          x={LABEL + at * CELL + 6}
          middle={HEAD / 2}
          width={CELL - 12}
          size={12.5}
          most={3}
          weight={600}
        />
      ))}
      <PictureRowNames
        commentators={rows.map(({ commentator }) => commentator)}
        top={HEAD}
        size={LINE}
        width={LABEL}
      />
      {rows.map(({ commentator, cells }, row) =>
        cells.map((cell, at) => (
          <g
            key={`${commentator.id} ${themes[at]?.id}`}
            transform={`translate(${LABEL + at * CELL} ${HEAD + row * LINE})`}
          >
            <rect
              x={1}
              y={1}
              width={CELL - 2}
              height={LINE - 2}
              rx={3}
              fill="var(--amount)"
              fillOpacity={amountOpacity(cell.coverage ?? 0)}
            />
            <text
              x={CELL / 2}
              y={LINE / 2 + 4.5}
              textAnchor="middle"
              fontSize={12.5}
              fontFamily="var(--font-interface)"
              fill={cell.addressed === 0 ? 'var(--soft)' : 'var(--ink)'}
            >
              {cell.addressed} of {cell.of}
              {cell.hidden === 0 ? '' : `, ${cell.hidden} hidden`}
              {cell.notCoded === 0 ? '' : `, ${cell.notCoded} not coded`}
              {cell.emphasis === null ? '' : ` · ${Math.round(cell.emphasis * 100)} %`}
            </text>
          </g>
        )),
      )}
    </svg>
  );
}
