import { type BarLayout, middleOf } from '@/components/charts/bars/bar-layout';
import { WrappedText } from '@/components/charts/picture-parts';
import type { GridPlace } from '@/components/charts/use-grid-walk';

/** The name of a row and what its target says. */
export type BarLabel = {
  readonly key: string;
  readonly label: string;
  readonly describe: string;
  /** What a click on it does, under the words of its tip. */
  readonly hint?: string;
  /** Pixels that the name begins further in, from whichever side it runs. */
  readonly indent?: number;
  readonly weight?: number;
  readonly soft?: boolean;
  /** Pixels at the end of its line that something else takes, where the name stands over the bar. */
  readonly kept?: number;
  /** Whether what it chooses is chosen; absent where it chooses nothing. */
  readonly pressed?: boolean;
};

/**
 * The names of a bar chart's rows, left of the bars or over them, and over each row a target that
 * can be pointed at, focused and opened.
 */
export function BarLabels(props: {
  layout: BarLayout;
  rows: readonly BarLabel[];
  serif?: boolean;
  /** Without it the labels can only be read, as in a file. */
  walked?: {
    /** The row that the Tab key reaches. */
    active: number;
    onFocus: (place: GridPlace) => void;
    onOpen: (row: number) => void;
  };
}) {
  const { layout, rows, serif = false, walked } = props;
  const font = serif ? 'var(--font-text)' : 'var(--font-interface)';
  const room = layout.beside ? layout.margin.left - 16 : layout.width - 8;
  return rows.map((entry, row) => {
    const { key, label, describe, hint, indent = 0, weight = 400, soft = false, pressed } = entry;
    const middle = middleOf(layout, row);
    return (
      <g key={key}>
        <WrappedText
          text={label}
          x={(layout.beside ? 0 : layout.margin.left) + indent}
          middle={layout.beside ? middle : middle - layout.lift}
          width={room - 2 * indent - (layout.beside ? 0 : (entry.kept ?? 0))}
          size={13.5}
          most={layout.lines}
          weight={weight}
          fill={soft ? 'var(--soft)' : 'var(--ink)'}
          font={font}
        />
        {walked ? (
          <rect
            x={1}
            y={middle - layout.band / 2 + (layout.beside ? 1 : layout.bar / 2 + 6 - layout.lift)}
            width={Math.max(0, layout.width - 2)}
            height={layout.band - 2}
            rx={4}
            fill="transparent"
            role="button"
            tabIndex={row === walked.active ? 0 : -1}
            aria-label={describe}
            aria-pressed={pressed}
            data-tip={hint === undefined ? describe : `${describe}\n${hint}`}
            data-cell={`${row}-0`}
            style={{ cursor: 'pointer' }}
            onFocus={() => walked.onFocus({ row, column: 0 })}
            onClick={() => walked.onOpen(row)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              walked.onOpen(row);
            }}
          />
        ) : null}
      </g>
    );
  });
}
