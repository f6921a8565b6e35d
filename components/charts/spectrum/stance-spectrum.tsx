'use client';

import dynamic from 'next/dynamic';
import { type Ref, useCallback, useImperativeHandle, useMemo, useRef } from 'react';
import { usePaper } from '@/components/charts/paper-context';
import { MarkPictures } from '@/components/charts/spectrum/mark-pictures';
import { SpectrumAxis } from '@/components/charts/spectrum/spectrum-axis';
import { listItems, SpectrumTitle } from '@/components/charts/spectrum/spectrum-items';
import { SpectrumRow } from '@/components/charts/spectrum/spectrum-row';
import { stopOfMark, useRoving } from '@/components/charts/spectrum/use-roving';
import type { WindowRowsHandle } from '@/components/charts/spectrum/window-rows';
import { Tooltips } from '@/components/charts/tooltips';
import { useIdleSince } from '@/components/loading/in-use/use-idle-since';
import { keepTrying } from '@/components/loading/keep-trying';
import { PRINT_AGAIN, usePrinting } from '@/components/loading/printing';
import { stopOfCommentator } from '@/lib/charts/spectrum/histogram';
import type { SpectrumRow as Row } from '@/lib/charts/spectrum/spectrum';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';
import classes from './spectrum.module.css';

const WindowRows = dynamic(() =>
  keepTrying(() => import('@/components/charts/spectrum/window-rows')).then(
    (module) => module.WindowRows,
  ),
);

/** Above so many rows only those in sight are in the page. */
const VIRTUAL_FROM = 80;

/** In a file of more rows the stances are named anew under each heading: there the axis does not stay above. */
const NAMED_ONCE = 14;

/** The stop at which a commentator stands in a row; the proposition where in none. */
function stopOf(row: Row, commentatorId: string, ofColumns: boolean): string {
  if (ofColumns) return stopOfCommentator(row, commentatorId) ?? '';
  const marks = row.bands.flatMap((band) => [...band.marks, ...band.faint]);
  const mark = marks.find(({ commentator }) => commentator.id === commentatorId);
  return mark ? stopOfMark(mark.commentator) : '';
}

/** Lets the panel give the focus back to the mark it was opened from. */
export type SpectrumHandle = { focus: (propositionId: string, commentatorId: string) => void };

/**
 * The stance spectrum: a row a proposition, an axis from strongly disagrees to strongly agrees,
 * each commentator a mark, the bar between the outermost marks the disagreement; of many commentators how
 * many hold each stance, as columns.
 */
export function StanceSpectrum({
  groups,
  full,
  themeNames,
  selected,
  onOpen,
  onTheme,
  handle,
}: {
  groups: readonly SpectrumGroup[];
  /** How many commentators a full column stands for; null where the rows show marks. */
  full: number | null;
  /** By id; named in each row where the rows stand under no headings. */
  themeNames: ReadonlyMap<string, string>;
  selected: string | null;
  onOpen: (propositionId: string, commentatorId?: string) => void;
  /** Shows one theme alone; without it the headings are no buttons. */
  onTheme?: ((themeId: string) => void) | undefined;
  handle?: Ref<SpectrumHandle>;
}) {
  const place = useRef<HTMLDivElement>(null);
  const items = useMemo(() => listItems(groups), [groups]);
  const rowIds = useMemo(
    () => groups.flatMap((group) => group.rows.map((row) => row.propositionId)),
    [groups],
  );
  const printing = usePrinting();
  const paper = usePaper() !== null;
  const idle = useIdleSince(groups);
  const settled = idle || paper;
  const virtual = rowIds.length > VIRTUAL_FROM && !printing && !paper;
  const rows = useRef<WindowRowsHandle>(null);
  const bringIntoView = useCallback(
    (row: number) => {
      const wanted = rowIds[row];
      const at = items.findIndex((item) => 'row' in item && item.row.propositionId === wanted);
      if (at >= 0) rows.current?.bringIntoView(at);
    },
    [items, rowIds],
  );
  const { active, focusStop, onKeyDown } = useRoving(place, rowIds, bringIntoView);
  // On a sheet it has no focus to give back, and the page's own keeps its handle.
  useImperativeHandle(
    paper ? null : handle,
    () => ({
      focus(propositionId, commentatorId) {
        const row = groups
          .flatMap((group) => group.rows)
          .find((one) => one.propositionId === propositionId);
        focusStop(propositionId, row ? stopOf(row, commentatorId, full !== null) : '');
      },
    }),
    [focusStop, groups, full],
  );

  const render = (item: (typeof items)[number]) =>
    'row' in item ? (
      <SpectrumRow
        row={item.row}
        theme={
          groups[0]?.title === null && item.row.themeId !== null
            ? (themeNames.get(item.row.themeId) ?? null)
            : null
        }
        full={full}
        now={paper || printing}
        selected={!paper && selected === item.row.propositionId}
        activeStop={active?.row === item.row.propositionId ? active.stop : null}
        onOpen={onOpen}
      />
    ) : (
      <SpectrumTitle
        title={item.title}
        count={item.count}
        elsewhere={item.elsewhere}
        named={paper || printing}
        onFilter={
          // Chromium leaves buttons out where it repeats a heading on the next sheet.
          onTheme && !printing && item.themeId !== null && groups.length > 1
            ? () => onTheme(item.themeId ?? '')
            : null
        }
      />
    );

  return (
    <Tooltips>
      <div
        ref={place}
        className={classes.spectrum}
        data-settled={settled}
        data-columns={full !== null || undefined}
        data-named={(paper && groups.length > 1 && rowIds.length > NAMED_ONCE) || undefined}
        onKeyDown={onKeyDown}
      >
        <p className="visually-hidden">
          Arrow keys move between propositions and marks; Enter opens the words behind them.
        </p>
        {full === null && !paper ? <MarkPictures groups={groups} /> : null}
        {full === null ? null : (
          <p className={classes.undrawn}>
            Columns without a colour had not been drawn when this was printed, only their numbers:{' '}
            {PRINT_AGAIN}.
          </p>
        )}
        <SpectrumAxis />
        {virtual ? (
          <WindowRows ref={rows} items={items} render={render} />
        ) : (
          groups.map((group) => (
            <div key={group.themeId ?? group.title} className={classes.group}>
              {group.title === null && (paper || printing) ? (
                <div className={`${classes.titled} ${classes.onPaper}`}>
                  <SpectrumAxis />
                </div>
              ) : null}
              {listItems([group]).map((item) => (
                <div key={item.key} className={'row' in item ? classes.unseen : classes.titled}>
                  {render(item)}
                </div>
              ))}
            </div>
          ))
        )}
      </div>
    </Tooltips>
  );
}
