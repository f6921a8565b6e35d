import type { ReactNode } from 'react';
import { WrappedText } from '@/components/charts/picture-parts';

const HEAD = 30;

/** How thick a bar of a saved picture is. */
export const BAR = 20;

export type BarPictureTick = {
  readonly x: number;
  readonly text: string;
  /** The line from which bars go both ways. */
  readonly strong?: boolean;
};

/**
 * A saved bar chart: names, ticks and what stands behind the bars; the bars are the caller's.
 * `drawBar` gets a row's place and the height of its middle.
 */
export function BarPicture(props: {
  /** Room for the names, the bars and the words behind them, in pixels. */
  label: number;
  plot: number;
  end: number;
  /** The height of a row. */
  line: number;
  ticks: readonly BarPictureTick[];
  rows: readonly { readonly key: string; readonly name: string }[];
  type: { readonly size: number; readonly most: number; readonly font?: string };
  drawBar: (place: number, middle: number) => ReactNode;
}) {
  const { label, plot, end, line, ticks, rows, type, drawBar } = props;
  const width = label + plot + end;
  const height = HEAD + rows.length * line;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {ticks.map(({ x, text, strong = false }) => (
        <g key={x}>
          <line
            x1={x}
            x2={x}
            y1={HEAD}
            y2={height}
            stroke={strong ? 'var(--line-strong)' : 'var(--line)'}
          />
          <PictureWords x={x} y={HEAD - 10} anchor="middle" size={12} soft>
            {text}
          </PictureWords>
        </g>
      ))}
      {rows.map(({ key, name }, place) => {
        const middle = HEAD + (place + 0.5) * line;
        return (
          <g key={key}>
            <WrappedText text={name} x={0} middle={middle} width={label - 24} {...type} />
            {drawBar(place, middle)}
          </g>
        );
      })}
    </svg>
  );
}

/** A few words of a bar chart, in a picture and on screen. */
export function PictureWords(props: {
  x: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  size: number;
  soft?: boolean;
  children: ReactNode;
}) {
  const { x, y, anchor = 'start', size, soft = false, children } = props;
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={size}
      fontFamily="var(--font-interface)"
      fill={soft ? 'var(--soft)' : 'var(--ink)'}
    >
      {children}
    </text>
  );
}
