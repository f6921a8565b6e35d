import { type BarLayout, middleOf } from '@/components/charts/bars/bar-layout';
import { WrappedText } from '@/components/charts/picture-parts';
import type { GridPlace } from '@/components/charts/use-grid-walk';

/**
 * The names of a bar chart's rows, left of the bars or over them, and over each row a target that
 * can be pointed at, focused and opened.
 */
export function BarLabels(props: {
  layout: BarLayout;
  rows: readonly { key: string; label: string; describe: string }[];
  serif?: boolean;
  /** The row that the Tab key reaches. */
  active: number;
  onFocus: (place: GridPlace) => void;
  onOpen: (row: number) => void;
}) {
  const { layout, rows, serif = false, active, onFocus, onOpen } = props;
  const font = serif ? 'var(--font-text)' : 'var(--font-interface)';
  return rows.map(({ key, label, describe }, row) => {
    const middle = middleOf(layout, row);
    return (
      <g key={key}>
        <WrappedText
          text={label}
          x={layout.beside ? 0 : layout.margin.left}
          middle={layout.beside ? middle : middle - layout.bar / 2 - 21}
          width={layout.beside ? layout.margin.left - 16 : layout.width - 8}
          size={13.5}
          most={2}
          font={font}
        />
        <rect
          x={1}
          y={middle - layout.band / 2 + (layout.beside ? 1 : -15)}
          width={Math.max(0, layout.width - 2)}
          height={layout.band - 2}
          rx={4}
          fill="transparent"
          role="button"
          tabIndex={row === active ? 0 : -1}
          aria-label={describe}
          data-tip={describe}
          data-cell={`${row}-0`}
          style={{ cursor: 'pointer' }}
          onFocus={() => onFocus({ row, column: 0 })}
          onClick={() => onOpen(row)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onOpen(row);
          }}
        />
      </g>
    );
  });
}
