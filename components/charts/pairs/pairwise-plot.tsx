import type { SVGProps } from 'react';
import { WrappedText } from '@/components/charts/picture-parts';
import { CommentatorGlyph } from '@/components/ui/commentator-mark';
import { agreementFill } from '@/lib/charts/colour-scale';
import { describeHiddenPair, describePair, type PairCell } from '@/lib/charts/pairs/pair-cell';
import { pairwisePaths } from '@/lib/charts/pairs/pairwise-paths';
import type { PairwiseRows } from '@/lib/charts/pairs/pairwise-rows';
import { hatch, type PlacedPairs } from '@/lib/charts/pairs/place-pairs';
import { formatCount, formatShare } from '@/lib/words/format-count';

/** From one stroke of a hatching to the next. */
const STEP = 9;

/** What a reader does with a cell; files and paper have none of it. */
export type CellHandlers = (row: number, column: number) => SVGProps<SVGGElement>;

/**
 * The triangle of pairs as one SVG: on screen, on paper and in files. At the diagonal stands each name,
 * at the end of its row and over its column.
 *
 * @param cellProps handlers of a cell with a figure, by the places of the two
 * @param surface handlers of the whole, where cells are colour alone
 * @param chosen the pair that the words beside it are about
 */
export function PairwisePlot({
  rows,
  places,
  cellProps,
  surface,
  chosen,
  whole = false,
}: {
  rows: PairwiseRows;
  places: PlacedPairs;
  cellProps?: CellHandlers;
  surface?: SVGProps<SVGSVGElement>;
  chosen?: { readonly row: number; readonly column: number } | null;
  /** On a slide no cell says its n. */
  whole?: boolean;
}) {
  const { width, height, cell } = places;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ display: 'block' }}
      role="group"
      aria-label={rows.facts.title}
      {...surface}
    >
      {places.form === 'colours' ? (
        <Colours rows={rows} places={places} />
      ) : (
        <Figures rows={rows} places={places} whole={whole} cellProps={cellProps} />
      )}
      {places.names && places.form === 'colours' ? (
        <g aria-hidden="true">
          {rows.commentators.map((person, row) => (
            <Name
              key={person.id}
              person={person}
              row={row}
              places={places}
              strong={chosen?.row === row || chosen?.column === row}
            />
          ))}
        </g>
      ) : null}
      {chosen ? (
        <rect
          x={chosen.column * cell.width - 1}
          y={chosen.row * cell.height - 1}
          width={cell.width + 2}
          height={cell.height + 2}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={2}
        />
      ) : null}
    </svg>
  );
}

/** Cells of colour alone; a stroke through those no closer than chance, where a cell has room for one. */
function Colours({ rows, places }: { rows: PairwiseRows; places: PlacedPairs }) {
  const { cell, names } = places;
  const strokes = names
    ? pairsOf(rows).flatMap(({ row, column, pair }) =>
        pair.against === 'no-closer'
          ? [hatch(column * cell.width, row * cell.height, cell, 2 * cell.width)]
          : [],
      )
    : [];
  return (
    <>
      <g transform={`scale(${cell.width} ${cell.height})`} shapeRendering="crispEdges">
        {pairwisePaths(rows, true).map(({ token, opacity, d }) => (
          <path key={`${token} ${opacity}`} d={d} fill={`var(${token})`} fillOpacity={opacity} />
        ))}
      </g>
      <path d={strokes.join('')} stroke="var(--ink)" strokeOpacity={0.35} />
    </>
  );
}

function pairsOf({ commentators, cellAt }: PairwiseRows) {
  return commentators.flatMap((_, row) =>
    commentators.slice(0, row).flatMap((__, column) => {
      const pair = cellAt(row, column);
      return pair === null ? [] : [{ row, column, pair }];
    }),
  );
}

/** Cells with their figures and n; those of whom a filter hides are empty outlines. */
function Figures({
  rows,
  places,
  whole,
  cellProps,
}: {
  rows: PairwiseRows;
  places: PlacedPairs;
  whole: boolean;
  cellProps: CellHandlers | undefined;
}) {
  const { commentators, hidden, cellAt, scope } = rows;
  const everyone = [...commentators, ...hidden];
  const { cell } = places;
  return (
    <g role="grid" aria-label={rows.facts.title}>
      {everyone.map((person, row) => (
        <g key={person.id} role="row">
          <g role="rowheader">
            <Name person={person} row={row} places={places} hidden={row >= commentators.length} />
          </g>
          {everyone.slice(0, row).map((other, column) => {
            const pair = cellAt(row, column);
            const label = pair
              ? describePair(other.name, person.name, pair, scope)
              : describeHiddenPair(other.name, person.name);
            return (
              <g
                key={other.id}
                role="gridcell"
                aria-label={label}
                data-tip={label}
                transform={`translate(${column * cell.width} ${row * cell.height})`}
                {...cellProps?.(row, column)}
              >
                {pair ? (
                  <Figure pair={pair} rows={rows} places={places} whole={whole} />
                ) : (
                  <Unseen {...cell} />
                )}
              </g>
            );
          })}
        </g>
      ))}
    </g>
  );
}

/** What a cell has between it and the next. */
const GAP = 1;

function Figure({
  pair,
  rows,
  places,
  whole,
}: {
  pair: PairCell;
  rows: PairwiseRows;
  places: PlacedPairs;
  whole: boolean;
}) {
  const size = { width: places.cell.width - GAP, height: places.cell.height - GAP };
  const { width, height } = size;
  const middle = width / 2;
  const { value, n, ofAll } = pair;
  const words = value === null ? '' : formatShare(value);
  const tint = value === null || rows.scale === null ? null : agreementFill(value, rows.scale);
  const roomy = width >= 30;
  const shared =
    ofAll !== null && width >= 48
      ? `${formatCount(n)} of ${formatCount(ofAll)}`
      : `n${roomy ? ' ' : ''}${formatCount(n)}`;
  return (
    <>
      <rect
        width={width}
        height={height}
        fill={tint ? `var(${tint.token})` : 'var(--page)'}
        fillOpacity={tint?.opacity ?? 1}
        stroke={tint ? 'none' : 'var(--line)'}
      />
      {pair.against === 'no-closer' ? (
        <path d={hatch(0, 0, size, STEP)} stroke="var(--line-strong)" strokeOpacity={0.55} />
      ) : null}
      <g fontFamily="var(--font-interface)" fill="var(--ink)" textAnchor="middle">
        {value === null ? null : (
          <text
            x={middle}
            y={whole ? height / 2 + 4.5 : height / 2}
            fontSize={Math.max(9.5, Math.min(13.5, (width - 1) / (0.56 * words.length)))}
            fontWeight={pair.few ? 400 : 600}
            fontStyle={pair.few ? 'italic' : undefined}
          >
            {words}
          </text>
        )}
        {whole ? null : (
          <text
            x={middle}
            y={value === null ? height / 2 + 4 : height / 2 + 13}
            fontSize={roomy ? 11.5 : 10}
          >
            {shared}
          </text>
        )}
      </g>
    </>
  );
}

function Unseen({ width, height }: { width: number; height: number }) {
  return (
    <rect
      x={2.5}
      y={2.5}
      width={width - GAP - 5}
      height={height - GAP - 5}
      fill="var(--page)"
      fillOpacity={0}
      stroke="var(--line-strong)"
      strokeOpacity={0.6}
      rx={2}
    />
  );
}

/** No name needs more. */
const LONGEST_NAME = 420;

/** A name where its row ends and its column begins. */
function Name({
  person,
  row,
  places,
  hidden = false,
  strong = false,
}: {
  person: PairwiseRows['commentators'][number];
  row: number;
  places: PlacedPairs;
  hidden?: boolean;
  strong?: boolean;
}) {
  const { cell, names, width } = places;
  if (!names) return null;
  const { size, lines, marked } = names;
  const left = row * cell.width;
  const middle = (row + 0.5) * cell.height;
  const mark = marked ? Math.min(26, cell.height) : 0;
  const start = left + mark + 5;
  const room = Math.min(LONGEST_NAME, width - start);
  const own = { x: start, width: room, size, font: 'var(--font-interface)' };
  return (
    <g opacity={hidden ? 0.85 : 1}>
      {marked ? (
        <g
          transform={`translate(${left + mark / 2 + 2} ${middle}) scale(${mark / 28})`}
          opacity={hidden ? 0.4 : 1}
        >
          <CommentatorGlyph index={person.index} initials={person.initials} />
        </g>
      ) : null}
      <WrappedText
        text={person.name}
        middle={hidden ? middle - size * 0.55 : middle}
        most={hidden ? Math.max(1, lines - 1) : lines}
        weight={strong ? 700 : 400}
        fill={hidden ? 'var(--soft)' : 'var(--ink)'}
        {...own}
      />
      {hidden ? (
        <WrappedText
          text="hidden"
          middle={middle + size * (lines > 2 ? 1.1 : 0.65)}
          most={1}
          fill="var(--soft)"
          {...own}
          size={size - 1}
        />
      ) : null}
    </g>
  );
}
