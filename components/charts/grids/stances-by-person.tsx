'use client';

import { type Ref, useCallback, useImperativeHandle, useMemo, useRef } from 'react';
import styles from '@/components/charts/grids/stances-by-person.module.css';
import { StancesOverview } from '@/components/charts/grids/stances-overview';
import { fitsPaper, type GridHandle, WalkableGrid } from '@/components/charts/grids/walkable-grid';
import type { GridCell, GridLine } from '@/components/charts/grids/walkable-row';
import { usePaper } from '@/components/charts/paper-context';
import { StanceKey } from '@/components/charts/stance-key';
import { usePrinting } from '@/components/loading/printing';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { Words } from '@/components/ui/words/words';
import { sheetsByPerson } from '@/lib/charts/spectrum/sheets-by-person';
import type { SpectrumMark } from '@/lib/charts/spectrum/spectrum';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';
import {
  describeCell,
  type PersonCell,
  type PersonLine,
  type StancesByPerson as Stances,
  signsInCells,
  stancesByPerson,
} from '@/lib/charts/spectrum/stances-by-person';
import type { CommentatorView } from '@/lib/view/view';
import { absenceLabel, NOT_CODED } from '@/lib/words/absence-words';
import { countUnderTheme } from '@/lib/words/format-count';
import { stanceColor, stanceInk, stanceSign } from '@/lib/words/stance-words';

/** Names fit over the columns up to this many commentators; beyond, marks stand for them. */
const MOST_NAMES = 12;

/** So many fit over the columns on a phone. */
const MOST_NAMES_ON_PHONE = 4;

/** A key of more names than these is a page that few would look up; the cells' tips have them. */
const MOST_IN_KEY = 60;

/** Of more columns than these the pattern stands for them on paper and in files: signs would be too small. */
const MOST_WITH_SIGNS = 60;

type Asked = {
  /** Id of the proposition whose panel is open, else null. */
  selected: string | null;
  onOpen: (propositionId: string, commentatorId?: string) => void;
  /** Shows one theme alone; without it the headings are no buttons. */
  onTheme?: ((themeId: string) => void) | undefined;
  handle?: Ref<{ focus: (propositionId: string, commentatorId: string) => void }>;
};

/**
 * The spectrum with a column a commentator: each cell a stance in sign and colour, hollow where it is
 * implied, faint where a filter hides it. In print one that is too wide goes over several sheets; in a file
 * it is as wide as it is.
 */
export function StancesByPerson({
  groups,
  shown,
  ...asked
}: {
  groups: readonly SpectrumGroup[];
  /** Who has a column. */
  shown: readonly CommentatorView[];
} & Asked) {
  const stances = useMemo(() => stancesByPerson(groups, shown), [groups, shown]);
  const printing = usePrinting();
  const paper = usePaper() !== null;
  const { columns, lines } = stances;
  const signs = useMemo(() => signsInCells(stances), [stances]);
  const named = columns.length <= MOST_NAMES;
  const isPattern = paper && columns.length > MOST_WITH_SIGNS;
  return (
    <>
      <StanceKey {...signs} implied={signs.implied && !isPattern} silent={!isPattern} />
      {columns.length > MOST_NAMES_ON_PHONE && columns.length <= MOST_IN_KEY ? (
        <ul className={styles.people} data-narrow={named} data-paper={paper} aria-label="Columns">
          {columns.map(({ id, name, index, initials }) => (
            <li key={id}>
              <CommentatorMark index={index} initials={initials} size={20} /> {name}
            </li>
          ))}
        </ul>
      ) : null}
      {paper ? (
        isPattern ? (
          <StancesOverview stances={stances} />
        ) : (
          <StancesGrid stances={stances} named={named} />
        )
      ) : printing && !fitsPaper(lines.length, columns.length) ? (
        <OnSheets stances={stances} notCoded={signs.notCoded} />
      ) : (
        <StancesGrid stances={stances} named={named} {...asked} />
      )}
    </>
  );
}

/** Sheet after sheet or, where they were too many, the pattern of the whole. */
function OnSheets({ stances, notCoded }: { stances: Stances; notCoded: boolean }) {
  const sheets = stances.columns.length > MOST_WITH_SIGNS ? null : sheetsByPerson(stances);
  if (sheets !== null) {
    return sheets.map((sheet, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is known by its place
      <div key={at} className={styles.sheet}>
        <StancesGrid stances={sheet} named={false} />
      </div>
    ));
  }
  return (
    <>
      <p>
        A column a commentator, a line a proposition. This many are too small on paper for names and
        signs: filter the page to print fewer, or save the table.
        {notCoded
          ? ` An empty place is ${absenceLabel('not-addressed')}, or ${NOT_CODED}: the table tells which.`
          : null}
      </p>
      <StancesOverview stances={stances} />
    </>
  );
}

/** The grid itself. Without `onOpen` it stands still, for paper and files. */
function StancesGrid({
  stances,
  named,
  selected,
  onOpen,
  onTheme,
  handle,
}: {
  stances: Stances;
  /** Names over the columns; else marks alone. */
  named: boolean;
} & Partial<Asked>) {
  const { columns, lines } = stances;
  const propositions = useMemo(() => lines.filter((line) => line.kind === 'proposition'), [lines]);
  const gridLines = useMemo(
    () => linesOfGrid(stances, onOpen, onTheme),
    [stances, onOpen, onTheme],
  );
  const gridColumns = useMemo(
    () => columns.map((column) => columnOf(column, named)),
    [columns, named],
  );
  const cell = useCallback(
    (row: number, column: number): GridCell => {
      const line = propositions[row];
      const held = line?.cells[column];
      return line && held ? cellOf(columns[column]?.name ?? '', held, line.text) : EMPTY;
    },
    [propositions, columns],
  );
  const open = useCallback(
    (row: number, column: number) => {
      const line = propositions[row];
      if (line) onOpen?.(line.propositionId, columns[column]?.id);
    },
    [propositions, columns, onOpen],
  );
  const grid = useRef<GridHandle>(null);
  useImperativeHandle(
    handle,
    () => ({
      focus: (propositionId, commentatorId) => {
        const row = propositions.findIndex((line) => line.propositionId === propositionId);
        const column = columns.findIndex(({ id }) => id === commentatorId);
        if (row >= 0) grid.current?.focus({ row, column: Math.max(0, column) });
      },
    }),
    [propositions, columns],
  );
  return (
    <div
      className={styles.grid}
      data-crowded={columns.length > MOST_NAMES_ON_PHONE}
      data-still={onOpen === undefined}
    >
      <WalkableGrid
        label="Stance spectrum by person"
        corner="Proposition"
        columns={gridColumns}
        lines={gridLines}
        size={columns.length <= 6 ? 'wide' : named ? 'middle' : 'narrow'}
        cell={cell}
        handle={grid}
        {...(onOpen && { onOpenCell: open, selected: selected ?? null })}
      />
    </div>
  );
}

const EMPTY: GridCell = { label: '', content: null };

function columnOf({ id, name, index, initials }: CommentatorView, named: boolean) {
  return {
    key: id,
    name,
    bare: !named,
    head: (
      <>
        <CommentatorMark index={index} initials={initials} />
        {named ? <span className={styles.name}>{name}</span> : null}
      </>
    ),
  };
}

function linesOfGrid(
  { lines }: Stances,
  onOpen: Asked['onOpen'] | undefined,
  onTheme: Asked['onTheme'],
) {
  const themes = lines.filter(({ kind }) => kind === 'theme').length;
  return lines.map((line): GridLine => {
    if (line.kind === 'theme') {
      return {
        kind: 'group',
        key: `theme ${line.themeId ?? line.name}`,
        head: <Heading line={line} onTheme={themes > 1 ? onTheme : undefined} />,
      };
    }
    const { propositionId, text } = line;
    return {
      kind: 'row',
      key: propositionId,
      head: <Statement text={text} onOpen={onOpen && (() => onOpen(propositionId))} />,
    };
  });
}

/** The name of a theme, which shows it alone. */
function Heading({
  line: { name, themeId, count, elsewhere },
  onTheme,
}: {
  line: Extract<PersonLine, { kind: 'theme' }>;
  onTheme: Asked['onTheme'];
}) {
  return (
    <>
      {onTheme && themeId !== null ? (
        <button
          type="button"
          className={styles.theming}
          title="Show this theme alone"
          onClick={() => onTheme(themeId)}
        >
          <Words as="span">{name}</Words>
        </button>
      ) : (
        <Words as="span">{name}</Words>
      )}{' '}
      <small>{countUnderTheme(count, elsewhere)}</small>
    </>
  );
}

function cellOf(name: string, held: PersonCell, text: string): GridCell {
  const label = describeCell(name, held, text);
  const { mark, absence } = held;
  if (mark === null) {
    return { label, content: absence === 'not-coded' ? null : <span className={styles.dot} /> };
  }
  const sign = stanceSign(mark.stance);
  if (absence === 'hidden') {
    return {
      label,
      content: (
        <span className={styles.hidden} data-implied={mark.implied}>
          {sign}
        </span>
      ),
    };
  }
  return { label, content: sign, style: lookOf(mark) };
}

/** Hollow where the stance is implied, as its mark is in the spectrum. */
function lookOf({ stance, implied }: SpectrumMark) {
  const color = stanceColor(stance);
  return implied
    ? { border: `2px dashed ${color}`, color: 'var(--ink)' }
    : { background: color, color: stanceInk(stance) };
}

/** A proposition in a few lines, the whole of a long one on hover; a click opens what is said on it. */
function Statement({ text, onOpen }: { text: string; onOpen: (() => void) | undefined }) {
  const words = (
    <Words as="span" className={styles.words} title={text.length > 140 ? text : undefined}>
      {text}
    </Words>
  );
  // The keyboard opens it from its cells.
  return onOpen ? (
    <button type="button" tabIndex={-1} className={styles.open} onClick={onOpen}>
      {words}
    </button>
  ) : (
    words
  );
}
