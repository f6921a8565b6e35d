import { PictureWords } from '@/components/charts/bars/bar-picture';
import { ColumnShape } from '@/components/charts/spectrum/column-shape';
import { CommentatorGlyph } from '@/components/ui/commentator-mark';
import { usePlaceWords } from '@/components/ui/words/words';
import { stances } from '@/lib/analysis/stance-matrix';
import { lookOf } from '@/lib/charts/commentator-look';
import {
  COLUMN,
  columnCount,
  columnParts,
  columnsOf,
  heldBy,
} from '@/lib/charts/spectrum/histogram';
import type { SpectrumRow } from '@/lib/charts/spectrum/spectrum';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';
import { placeSpectrum, SPREAD } from '@/lib/charts/spectrum/spectrum-picture';
import { wrapLabel } from '@/lib/charts/wrap-label';
import { HIDDEN, NOT_CODED } from '@/lib/words/absence-words';
import { countOf } from '@/lib/words/format-count';
import { isCommonGround, kindColor, kindCounted } from '@/lib/words/kind-words';
import { stanceWords } from '@/lib/words/stance-words';

const SERIF = 'var(--font-text)';
const SANS = 'var(--font-interface)';

/** The spectrum as one SVG, for files; paper has the rows of the screen. */
export function SpectrumPicture({
  groups,
  names,
  full = null,
}: {
  groups: readonly SpectrumGroup[];
  names: readonly string[];
  /** Columns instead of marks, as on screen: how many commentators a full one stands for. */
  full?: number | null;
}) {
  const place = usePlaceWords();
  const { width, height, band, left, head, titles, rows } = placeSpectrum(groups, full !== null);
  const middle = (stance: number) => left + (stance + 2.5) * band;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {stances.map((stance) => (
        <g key={stance}>
          <rect
            x={left + (stance + 2) * band + 1}
            y={head}
            width={band - 2}
            height={height - head}
            fill={stance === 0 ? 'var(--band-strong)' : 'var(--band)'}
          />
          {wrapLabel(stanceWords(stance), band, 12, 2).map((line, at, all) => (
            <text
              key={line}
              x={middle(stance)}
              y={head - 8 - (all.length - 1 - at) * 14}
              textAnchor="middle"
              fontSize="12"
              fontFamily={SANS}
              fill="var(--soft)"
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      {full === null ? null : (
        <>
          <PictureWords x={0} y={head - 23} size={12} soft>
            A full column: {countOf(full, 'commentator')}
          </PictureWords>
          <PictureWords x={0} y={head - 8} size={12} soft>
            Hollow: implied by what is said. Dashed: {HIDDEN}
          </PictureWords>
        </>
      )}
      {titles.map(({ title, y }) => {
        const { x, said } = place(title, 0, width);
        return (
          <g key={`${title}${y}`}>
            <rect x="0" y={y} width={width} height="34" fill="var(--page)" />
            <text
              x={x}
              y={y + 24}
              fontSize="15"
              fontWeight="600"
              fontFamily={SANS}
              fill="var(--ink)"
              {...said}
            >
              {title}
            </text>
          </g>
        );
      })}
      {rows.map(({ row, y, height: tall, lines, marks, spreads }) => {
        const words = place(row.text, 0, left - 24);
        return (
          <g key={row.propositionId}>
            <line x1="0" x2={width} y1={y} y2={y} stroke="var(--line)" />
            {lines.map((line, at) => (
              <text
                key={line}
                x={words.x}
                {...words.said}
                y={y + tall / 2 + 5 + (at - (lines.length - 1) / 2) * 20}
                fontSize="15"
                fontFamily={SERIF}
                fill="var(--ink)"
              >
                {line}
              </text>
            ))}
            {full !== null ? (
              <CountColumns row={row} full={full} left={left} band={band} bottom={y + tall} />
            ) : row.span ? (
              <line
                x1={middle(row.span[0])}
                x2={middle(row.span[1])}
                y1={y + tall / 2}
                y2={y + tall / 2}
                stroke={kindColor(row.kind)}
                strokeWidth="5"
                strokeLinecap={row.spanHidden ? 'butt' : 'round'}
                strokeDasharray={row.spanHidden ? '5 4' : undefined}
              />
            ) : null}
            {spreads.map(({ mark, from, to }, at) => {
              const { color } = lookOf(mark.commentator.index);
              const level = y + tall - 6 - at * SPREAD;
              return (
                <g key={mark.commentator.id} stroke={color} strokeWidth="1.5">
                  <path
                    d={`M${middle(from)} ${level}H${middle(to)}M${middle(mark.stance)} ${level}V${y + tall / 2}`}
                    fill="none"
                  />
                  {mark.others.map((stance) => (
                    <circle key={stance} cx={middle(stance)} cy={level} r="3" fill="var(--page)" />
                  ))}
                </g>
              );
            })}
            {marks.map(({ mark, faint, dx, dy }) => (
              <g
                key={mark.commentator.id}
                transform={`translate(${middle(mark.stance) + dx} ${y + tall / 2 + dy})`}
                opacity={faint ? 0.55 : undefined}
              >
                <CommentatorGlyph
                  index={mark.commentator.index}
                  initials={mark.commentator.initials}
                  implied={mark.implied}
                />
              </g>
            ))}
            <Absent row={row} of={names.length} x={left + 5 * band + 16} y={y + tall / 2 + 15} />
            <text
              x={left + 5 * band + 16}
              y={y + tall / 2 + (absences(row, names.length).length > 0 ? -2 : 5)}
              fontSize="13"
              fontWeight="600"
              fontFamily={SANS}
              fill={kindColor(row.kind)}
            >
              {kindCounted(row.tally)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** How many say nothing of a proposition, are not coded yet, or are hidden by a filter. */
function Absent({ row, of, x, y }: { row: SpectrumRow; of: number; x: number; y: number }) {
  return absences(row, of).map((words, at) => (
    <PictureWords key={words} x={x} y={y + at * 15} size={12} soft>
      {words}
    </PictureWords>
  ));
}

/** Of two commentators the kind says already who is silent, unless somebody is hidden or not coded. */
function absences({ kind, tally, silent, notCoded, hidden }: SpectrumRow, of: number): string[] {
  const initials = hidden.map(({ commentator }) => commentator.initials).join(', ');
  const there = [
    ...(isCommonGround(kind) && tally.sides.undecided > 0
      ? [`${tally.sides.undecided} undecided`]
      : []),
    ...(silent.length > 0 && (of > 2 || hidden.length + notCoded.length > 0)
      ? [`${silent.length} silent`]
      : []),
  ].join(', ');
  return [
    ...(there === '' ? [] : [there]),
    ...(notCoded.length > 0 ? [`${notCoded.length} ${NOT_CODED}`] : []),
    ...(hidden.length > 0
      ? [hidden.length > 2 ? `${hidden.length} hidden` : `hidden: ${initials}`]
      : []),
  ];
}

/** How many hold each stance, as columns that stand on one line. */
function CountColumns({
  row,
  full,
  left,
  band,
  bottom,
}: {
  row: SpectrumRow;
  full: number;
  left: number;
  band: number;
  bottom: number;
}) {
  return columnsOf(row).map((column) => {
    const all = heldBy(column);
    if (all === 0) return null;
    const x = left + (column.stance + 2) * band;
    const one = COLUMN / full;
    let y = bottom;
    return (
      <g key={column.stance}>
        {columnParts.map((part) => {
          const height = column[part] * one;
          y -= height;
          return (
            <ColumnShape
              key={part}
              part={part}
              stance={column.stance}
              {...{ x: x + 8, y, width: band - 16, height }}
            />
          );
        })}
        <text
          x={x + band / 2}
          y={bottom - all * one - 4}
          textAnchor="middle"
          fontSize="12"
          fontFamily={SANS}
          fill="var(--ink)"
        >
          {columnCount(column)}
        </text>
      </g>
    );
  });
}
