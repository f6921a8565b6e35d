import { PictureColumnNames, WrappedText } from '@/components/charts/picture-parts';
import { usePlaceWords } from '@/components/ui/words/words';
import { type Stance, stances } from '@/lib/analysis/stance-matrix';
import type { StanceMatrixRows } from '@/lib/charts/stance-matrix-rows';
import { stanceColor, stanceInk, stanceSign } from '@/lib/words/stance-words';

const LABEL = 320;
const HEAD = 150;
const LINE = 34;
const CELL = 30;

/** Signs are left out beyond this many cells, where nobody could read them. */
const MOST_SIGNS = 6000;

/** The stance matrix as one SVG, for the files. */
export function StanceMatrixPicture({ rows }: { rows: StanceMatrixRows }) {
  const place = usePlaceWords();
  const { columns, lines } = rows;
  const width = LABEL + columns.length * CELL + 110;
  const height = HEAD + lines.length * LINE;
  const paths = new Map<Stance, string[]>(stances.map((stance) => [stance, []]));
  const dots: string[] = [];
  const outlines: string[] = [];
  const signs: { x: number; y: number; stance: Stance; implied: boolean }[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'theme') continue;
    const y = HEAD + at * LINE;
    for (const [column, stance] of line.cells.entries()) {
      const x = LABEL + column * CELL;
      const by = columns[column]?.commentatorId ?? '';
      if (line.notCoded.has(by)) continue;
      if (line.hidden.has(by)) {
        outlines.push(`M${x + CELL / 2 - 6} ${y + LINE / 2 - 6}h12v12h-12z`);
      } else if (stance === null) dots.push(`M${x + CELL / 2 - 1} ${y + LINE / 2 - 1}h2v2h-2z`);
      else {
        paths.get(stance)?.push(`M${x + 1} ${y + 1}h${CELL - 2}v${LINE - 2}h${2 - CELL}z`);
        const implied = line.implied.has(by);
        signs.push({ x: x + CELL / 2, y: y + LINE / 2 + 4.5, stance, implied });
      }
    }
  }
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <PictureColumnNames columns={columns} left={LABEL} bottom={HEAD} size={CELL} />
      {lines.map((line, at) => {
        const y = HEAD + at * LINE;
        const { x, said } = line.kind === 'theme' ? place(line.name, 0, LABEL) : { x: 0, said: {} };
        return line.kind === 'theme' ? (
          <text
            key={`theme ${line.name}`}
            {...said}
            x={x}
            y={y + 22}
            fontSize={14}
            fontWeight={600}
            fill="var(--ink)"
          >
            {line.name}
          </text>
        ) : (
          <WrappedText
            key={line.propositionId}
            text={line.text}
            x={0}
            middle={y + LINE / 2}
            width={LABEL - 12}
            size={12.5}
            most={2}
          />
        );
      })}
      {stances.map((stance) => (
        <path key={stance} d={paths.get(stance)?.join('') ?? ''} fill={stanceColor(stance)} />
      ))}
      <path d={dots.join('')} fill="var(--line-strong)" />
      {outlines.length > 0 ? (
        <path d={outlines.join('')} fill="none" stroke="var(--line-strong)" />
      ) : null}
      {signs.length > MOST_SIGNS
        ? null
        : signs.map(({ x, y, stance, implied }) => (
            <g key={`${x} ${y}`} fill={stanceInk(stance)}>
              <text x={x} y={y} textAnchor="middle" fontSize={13} fontWeight={700}>
                {stanceSign(stance)}
              </text>
              {implied ? (
                <rect
                  x={x - 11}
                  y={y - 13}
                  width={22}
                  height={17}
                  rx={3}
                  fill="none"
                  stroke={stanceInk(stance)}
                  strokeDasharray="3 2"
                />
              ) : null}
            </g>
          ))}
    </svg>
  );
}
