import { WrappedText } from '@/components/charts/picture-parts';
import { formatShare } from '@/lib/charts/format-fact';
import type { ThemeAgreementRow } from '@/lib/charts/theme-agreement';

const LABEL = 220;
const PLOT = 300;
const END = 250;
const LINE = 40;
const BAR = 20;
const HEAD = 30;

/** Agreement by theme as one SVG, for the files: every figure stands behind its bar. */
export function ThemeAgreementPicture({ rows }: { rows: readonly ThemeAgreementRow[] }) {
  const width = LABEL + PLOT + END;
  const height = HEAD + rows.length * LINE;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {[0, 0.25, 0.5, 0.75, 1].map((value) => (
        <g key={value}>
          <line
            x1={LABEL + value * PLOT}
            x2={LABEL + value * PLOT}
            y1={HEAD}
            y2={height}
            stroke="var(--line)"
          />
          <text
            x={LABEL + value * PLOT}
            y={HEAD - 10}
            textAnchor="middle"
            fontSize={12}
            fontFamily="var(--font-interface)"
            fill="var(--soft)"
          >
            {value}
          </text>
        </g>
      ))}
      {rows.map((row, place) => {
        const middle = HEAD + (place + 0.5) * LINE;
        return (
          <g key={row.themeId}>
            <WrappedText
              text={row.name}
              x={0}
              middle={middle}
              width={LABEL - 24}
              size={14}
              most={2}
            />
            <rect
              x={LABEL}
              y={middle - BAR / 2}
              width={(row.value ?? 0) * PLOT}
              height={BAR}
              fill="var(--kind-agree)"
              fillOpacity={row.few ? 0.45 : 1}
            />
            <text
              x={LABEL + PLOT + 16}
              y={middle + 4.5}
              fontSize={12.5}
              fontFamily="var(--font-interface)"
              fill={row.value === null ? 'var(--soft)' : 'var(--ink)'}
            >
              {row.value === null ? row.basis : `${formatShare(row.value)} · ${row.basis}`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
