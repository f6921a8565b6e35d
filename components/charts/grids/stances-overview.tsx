import { WrappedText } from '@/components/charts/picture-parts';
import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import type { StancesByPerson } from '@/lib/charts/spectrum/stances-by-person';
import { stanceColor } from '@/lib/words/stance-words';

const LABEL = 150;
const PLOT = 750;
/** The height of a line: that of few, and of many. */
const LINES = { few: 10, many: 4 };
const MANY = 60;
/** A theme is at least as tall as its name in two lines. */
const THEME = 34;

/**
 * The pattern of the stances of very many, a column each: colours alone, themes named beside their
 * propositions.
 */
export function StancesOverview({ stances: drawn }: { stances: StancesByPerson }) {
  const { columns, lines } = drawn;
  const cell = PLOT / Math.max(1, columns.length);
  const paths = new Map<Stance, string[]>(stances.map((stance) => [stance, []]));
  const hidden: string[] = [];
  const themes: { name: string; y: number }[] = [];
  const height = lines.length > MANY ? LINES.many : LINES.few;
  let y = 0;
  for (const line of lines) {
    if (line.kind === 'theme') {
      const before = themes.at(-1);
      y = before ? Math.max(y + 6, before.y + THEME) : 0;
      themes.push({ name: line.name, y });
      continue;
    }
    for (const [column, { mark, absence }] of line.cells.entries()) {
      if (mark === null) continue;
      const path = absence === 'hidden' ? hidden : paths.get(mark.stance);
      path?.push(`M${column} ${y}h1v${height}h-1z`);
    }
    y += height;
  }
  const tall = Math.max(y, (themes.at(-1)?.y ?? 0) + THEME);
  const width = LABEL + PLOT;
  return (
    <svg width={width} height={tall} viewBox={`0 0 ${width} ${tall}`} aria-hidden="true">
      {themes.map(({ name, y: top }) => (
        <g key={name}>
          <line x1={0} x2={width} y1={top} y2={top} stroke="var(--line)" />
          <WrappedText
            text={name}
            x={0}
            middle={top + THEME / 2}
            width={LABEL - 12}
            size={11.5}
            most={2}
          />
        </g>
      ))}
      <g transform={`translate(${LABEL} 0) scale(${cell} 1)`} shapeRendering="crispEdges">
        <path d={hidden.join('')} fill="var(--line)" />
        {stances.map((stance) => (
          <path key={stance} d={paths.get(stance)?.join('') ?? ''} fill={stanceColor(stance)} />
        ))}
      </g>
    </svg>
  );
}
