import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { kindColor } from '@/lib/words/kind-words';

/** Free between two parts of a bar. */
const GAP = 2;

/**
 * The part of a bar that counts one kind, in an SVG, as `KindBar` has it on the page: filled, of what
 * nobody addresses or coded only outlined, and a line of its colour where a filter makes it faint.
 */
export function KindSegment(props: {
  kind: PropositionKind;
  x: number;
  y: number;
  width: number;
  height: number;
  faint: boolean;
  /** What stands in it; null where there is no room. */
  count: number | null;
}) {
  const { kind, x, y, height, faint, count } = props;
  const width = Math.max(1, props.width - GAP);
  const outlined = kind === 'not-addressed' || kind === 'not-coded';
  const color = kindColor(kind);
  return (
    <g>
      {outlined ? (
        <rect
          x={x + 0.5}
          y={y + 0.5}
          width={Math.max(1, width - 1)}
          height={height - 1}
          fill="var(--page)"
          stroke="var(--line-strong)"
          strokeDasharray={kind === 'not-coded' ? '3 2' : undefined}
        />
      ) : (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          fill={faint ? 'var(--band-strong)' : color}
        />
      )}
      {faint && !outlined ? (
        <rect x={x} y={y + height - 4} width={width} height={4} fill={color} />
      ) : null}
      {count === null ? null : (
        <text
          x={x + width / 2}
          y={y + height / 2 + (faint ? 3 : 4.3)}
          textAnchor="middle"
          fontSize={12}
          fontWeight={600}
          fontFamily="var(--font-interface)"
          fill={outlined ? 'var(--soft)' : faint ? 'var(--ink)' : 'var(--on-commentator)'}
        >
          {count}
        </text>
      )}
    </g>
  );
}
