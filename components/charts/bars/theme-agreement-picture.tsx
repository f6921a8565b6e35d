import { BAR, BarPicture, PictureWords } from '@/components/charts/bars/bar-picture';
import type { ThemeAgreementRow } from '@/lib/charts/theme-agreement';
import { formatShare } from '@/lib/words/format-count';

const LABEL = 220;
const PLOT = 300;

/** Agreement by theme as one SVG, for the files: every figure stands behind its bar. */
export function ThemeAgreementPicture({ rows }: { rows: readonly ThemeAgreementRow[] }) {
  return (
    <BarPicture
      label={LABEL}
      plot={PLOT}
      end={250}
      line={40}
      ticks={[0, 0.25, 0.5, 0.75, 1].map((value) => ({
        x: LABEL + value * PLOT,
        text: String(value),
      }))}
      rows={rows.map(({ themeId, name }) => ({ key: themeId, name }))}
      type={{ size: 14, most: 2 }}
      drawBar={(place, middle) => {
        const row = rows[place];
        if (!row) return null;
        const { value, few, basis } = row;
        return (
          <>
            <rect
              x={LABEL}
              y={middle - BAR / 2}
              width={(value ?? 0) * PLOT}
              height={BAR}
              fill="var(--kind-agree)"
              fillOpacity={few ? 0.45 : 1}
            />
            <PictureWords x={LABEL + PLOT + 16} y={middle + 4.5} size={12.5} soft={value === null}>
              {value === null ? basis : `${formatShare(value)} · ${basis}`}
            </PictureWords>
          </>
        );
      }}
    />
  );
}
