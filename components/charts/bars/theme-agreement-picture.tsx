import { BAR, BarPicture, PictureWords } from '@/components/charts/bars/bar-picture';
import type { ThemeAgreementRow } from '@/lib/charts/theme-agreement';
import { formatShare } from '@/lib/words/format-count';

const LABEL = 220;
const PLOT = 300;

/** Where the axis has its figures. */
export function themeTicks(least: number): readonly number[] {
  return [0, 0.25, 0.5, 0.75, 1].map((share) => least + share * (1 - least));
}

/** Agreement by theme as one SVG, for the files: every figure stands behind its bar. */
export function ThemeAgreementPicture({
  rows,
  least,
}: {
  rows: readonly ThemeAgreementRow[];
  /** Where the measure begins. */
  least: number;
}) {
  const at = (value: number) => LABEL + ((value - least) / (1 - least)) * PLOT;
  return (
    <BarPicture
      label={LABEL}
      plot={PLOT}
      end={330}
      line={40}
      ticks={themeTicks(least).map((value) => ({
        x: at(value),
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
              x={at(Math.min(0, value ?? 0))}
              y={middle - BAR / 2}
              width={Math.abs(at(value ?? 0) - at(0))}
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
