import { PictureWords } from '@/components/charts/bars/picture-words';
import { WrappedText } from '@/components/charts/picture-parts';
import type { FigureRow, FiguresChart } from '@/lib/charts/figures-facts';
import { wrapLabel } from '@/lib/charts/wrap-label';
import { formatShare } from '@/lib/words/format-count';

/** From so many pixels on names stand beside the axis, and words behind it. */
const BESIDE = 760;
const HEAD = 44;
const LABEL = 230;
const WORDS = 270;
const SIZE = 13;

type Layout = {
  readonly beside: boolean;
  readonly line: number;
  readonly at: (value: number) => number;
  readonly width: number;
};

function layoutOf({ least }: FiguresChart, width: number): Layout {
  const beside = width >= BESIDE;
  const left = beside ? LABEL : 8;
  const plot = width - left - (beside ? WORDS : 8);
  return {
    beside,
    width,
    line: beside ? 44 : 84,
    at: (value) => left + ((value - least) / (1 - least)) * plot,
  };
}

/** How high the picture is in a width. */
export function figuresHeight(chart: FiguresChart, width: number): number {
  return HEAD + chart.rows.length * layoutOf(chart, width).line;
}

/**
 * Each figure as a dot on one axis, beside a band that 95 of 100 draws stay within and a stroke at
 * chance's level. The words of each row stand with it, so that nothing hangs on seeing the band.
 */
export function FiguresPicture({ chart, width }: { chart: FiguresChart; width: number }) {
  const { rows, least, ends } = chart;
  const layout = layoutOf(chart, width);
  const height = figuresHeight(chart, width);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={rows.map(({ name, words }) => `${name}: ${words}.`).join(' ')}
    >
      {[0, 0.25, 0.5, 0.75, 1].map((share) => {
        const value = least + share * (1 - least);
        const x = layout.at(value);
        return (
          <g key={share}>
            <line x1={x} x2={x} y1={HEAD} y2={height} stroke="var(--line)" />
            <PictureWords
              x={x}
              y={HEAD - 8}
              anchor={share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}
              size={12}
              soft
            >
              {Number.isInteger(value) ? formatShare(value).replace('.00', '') : formatShare(value)}
            </PictureWords>
          </g>
        );
      })}
      <PictureWords x={layout.at(least)} y={14} size={12} soft>
        {ends[0]}
      </PictureWords>
      <PictureWords x={layout.at(1)} y={14} anchor="end" size={12} soft>
        {ends[1]}
      </PictureWords>
      {rows.map((row, place) => (
        <Row key={row.key} row={row} top={HEAD + place * layout.line} layout={layout} />
      ))}
    </svg>
  );
}

function Row({ row, top, layout }: { row: FigureRow; top: number; layout: Layout }) {
  const { beside, line, at, width } = layout;
  const { name, words, value, chance, interval, few } = row;
  const middle = beside ? top + line / 2 : top + 38;
  return (
    <g>
      {beside ? (
        <>
          <WrappedText text={name} x={0} middle={middle} width={LABEL - 20} size={SIZE} most={2} />
          <WrappedText
            text={words}
            x={width - WORDS + 16}
            middle={middle}
            width={WORDS - 20}
            size={12}
            most={2}
            fill={value === null ? 'var(--soft)' : 'var(--ink)'}
          />
        </>
      ) : (
        <>
          <PictureWords x={0} y={top + 18} size={SIZE}>
            {wrapLabel(name, width - 8, SIZE, 1)[0]}
          </PictureWords>
          <WrappedText text={words} x={0} middle={top + 62} width={width - 4} size={12} most={2} />
        </>
      )}
      {value === null || chance === null ? null : (
        <>
          {chance.range ? (
            <rect
              x={at(chance.range.low)}
              y={middle - 8}
              width={Math.max(2, at(chance.range.high) - at(chance.range.low))}
              height={16}
              rx={2}
              fill="var(--line)"
            />
          ) : null}
          <line
            x1={at(chance.level)}
            x2={at(chance.level)}
            y1={middle - 10}
            y2={middle + 10}
            stroke="var(--ink)"
            strokeWidth={1.5}
            strokeDasharray="3 2"
          />
        </>
      )}
      {interval ? (
        <line
          x1={at(interval.low)}
          x2={at(interval.high)}
          y1={middle}
          y2={middle}
          stroke="var(--amount)"
          strokeWidth={2}
        />
      ) : null}
      {value === null ? null : (
        <circle
          cx={at(value)}
          cy={middle}
          r={6}
          fill={few ? 'var(--page)' : 'var(--amount)'}
          stroke="var(--amount)"
          strokeWidth={2}
        />
      )}
    </g>
  );
}
