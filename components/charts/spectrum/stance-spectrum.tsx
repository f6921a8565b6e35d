'use client';

import dynamic from 'next/dynamic';
import { type Ref, useCallback, useImperativeHandle, useMemo, useRef } from 'react';
import { SpectrumAxis } from '@/components/charts/spectrum/spectrum-axis';
import { listItems, SpectrumTitle } from '@/components/charts/spectrum/spectrum-items';
import { SpectrumRow } from '@/components/charts/spectrum/spectrum-row';
import { useIdleSince } from '@/components/charts/spectrum/use-idle-since';
import { useRoving } from '@/components/charts/spectrum/use-roving';
import type { WindowRowsHandle } from '@/components/charts/spectrum/window-rows';
import { Tooltips } from '@/components/charts/tooltips';
import { keepTrying } from '@/components/loading/keep-trying';
import { usePrinting } from '@/components/loading/printing';
import { stopOfCommentator } from '@/lib/charts/spectrum/histogram';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';
import classes from './spectrum.module.css';

const WindowRows = dynamic(() =>
  keepTrying(() => import('@/components/charts/spectrum/window-rows')).then(
    (module) => module.WindowRows,
  ),
);

/** Above so many rows only those in sight are in the page. */
const VIRTUAL_FROM = 80;

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
  now = false,
  themeNames,
  selected,
  onOpen,
  onTheme,
  handle,
}: {
  groups: readonly SpectrumGroup[];
  /** How many commentators a full column stands for; null where the rows show marks. */
  full: number | null;
  /** Draws all columns at once, as in a file. */
  now?: boolean;
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
  const settled = useIdleSince(groups);
  const virtual = rowIds.length > VIRTUAL_FROM && !printing;
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
  useImperativeHandle(
    handle,
    () => ({
      focus(propositionId, commentatorId) {
        const row = groups
          .flatMap((group) => group.rows)
          .find((one) => one.propositionId === propositionId);
        const column = full !== null && row ? stopOfCommentator(row, commentatorId) : null;
        focusStop(propositionId, column ?? commentatorId);
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
        now={now || printing}
        selected={selected === item.row.propositionId}
        activeStop={active?.row === item.row.propositionId ? active.stop : null}
        onOpen={onOpen}
      />
    ) : (
      <SpectrumTitle
        title={item.title}
        count={item.count}
        elsewhere={item.elsewhere}
        onFilter={
          onTheme && item.themeId !== null && groups.length > 1
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
        data-columns={full !== null}
        onKeyDown={onKeyDown}
      >
        <p className="visually-hidden">
          Arrow keys move between propositions and marks; Enter opens the words behind them.
        </p>
        <SpectrumAxis />
        {virtual ? (
          <WindowRows ref={rows} items={items} render={render} />
        ) : (
          items.map((item) => (
            <div key={item.key} className={'row' in item ? (classes.unseen ?? '') : ''}>
              {render(item)}
            </div>
          ))
        )}
      </div>
    </Tooltips>
  );
}
