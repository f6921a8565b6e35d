'use client';

import dynamic from 'next/dynamic';
import { memo, type Ref, Suspense, useMemo } from 'react';
import { ChartFigure } from '@/components/charts/chart-figure';
import { MOST_MARKS } from '@/components/charts/spectrum/spectrum-band';
import { SpectrumKey } from '@/components/charts/spectrum/spectrum-key';
import { type SpectrumHandle, StanceSpectrum } from '@/components/charts/spectrum/stance-spectrum';
import classes from '@/components/debates/overview/more-charts.module.css';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { keepTrying } from '@/components/loading/keep-trying';
import { Segments } from '@/components/loading/plain/segments';
import { commentatorSigns } from '@/lib/charts/commentator-signs';
import { canStandByPerson } from '@/lib/charts/spectrum/can-stand-by-person';
import { fullColumn, HISTOGRAM_FROM } from '@/lib/charts/spectrum/histogram';
import { ON_SLIDE, packSlides, SPECTRUM_AS_A_SLIDE } from '@/lib/charts/spectrum/pack-groups';
import { spectrumFacts } from '@/lib/charts/spectrum/spectrum-facts';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';
import { filterWords } from '@/lib/view/filter-words';
import { columnsOfSpectrum, type SpectrumColumns } from '@/lib/view/state';

/** Of a debate of many. */
const HistogramKey = dynamic(() =>
  keepTrying(() => import('@/components/charts/spectrum/histogram-key')).then(
    (module) => module.HistogramKey,
  ),
);
/** Comes when it is asked for. */
const StancesByPerson = dynamic(() =>
  keepTrying(() => import('@/components/charts/grids/stances-by-person')).then(
    (module) => module.StancesByPerson,
  ),
);
/** Under a slide's name no row names its theme. */
const NO_NAMES: ReadonlyMap<string, string> = new Map();

const COLUMNS: Record<SpectrumColumns, string> = { stance: 'By stance', person: 'By person' };

/** Of more rows than these the chart begins a sheet of a hand-out; of fewer it stands where there is room. */
const ONE_SHEET = 8;

/** About the height of a line of the grid, in pixels, and the most that it takes of the page. */
const LINE = 44;
const MOST_LINES = 60;

/**
 * The stance spectrum of what the filters show, in its frame: a column a stance or, from three
 * commentators on, a column a commentator.
 */
export const SpectrumSection = memo(function SpectrumSection({
  explored,
  groups,
  show,
  columns,
  onColumns,
  onOpen,
  onTheme,
  handle,
}: {
  explored: FilteredDebate;
  groups: readonly SpectrumGroup[];
  show: string | null;
  /** As asked for; where they cannot stand by person they stand by stance. */
  columns: SpectrumColumns;
  /** Without it there is no switch. */
  onColumns?: (columns: SpectrumColumns) => void;
  onOpen: (propositionId: string, commentatorId?: string) => void;
  onTheme?: (themeId: string) => void;
  handle: Ref<SpectrumHandle>;
}) {
  const { shown, index, filter } = explored;
  const { view } = index;
  const themeNames = useMemo(
    () => new Map(view.themes.map(({ id, name }) => [id, name])),
    [view.themes],
  );
  const facts = useMemo(
    () => spectrumFacts(view, groups, shown, filterWords(index, filter)),
    [view, groups, shown, index, filter],
  );
  const full = useMemo(
    () => (view.commentators.length < HISTOGRAM_FROM ? null : fullColumn(view)),
    [view],
  );
  const canSwitch = canStandByPerson(shown.length);
  const byPerson = canSwitch && columns === 'person';
  const rows = groups.flatMap((group) => group.rows);
  const bands = rows.flatMap((row) => row.bands);
  const marks = bands.flatMap((band) => band.marks);
  const selected = rows.find((row) => row.slug === show)?.propositionId ?? null;
  const hidden = rows.some((row) => row.hidden.length > 0);
  const notCoded = rows.some((row) => row.notCoded.length > 0);
  const implied = marks.some((mark) => mark.implied);
  const many = bands.find((band) => band.marks.length > MOST_MARKS);
  const legend = byPerson ? null : full === null ? (
    <SpectrumKey
      example={marks.find((mark) => !mark.implied) ?? marks[0] ?? null}
      implied={implied}
      counted={many ? many.marks.length : null}
      bars={rows.some((row) => row.span !== null)}
      spread={marks.some((mark) => mark.others.length > 0)}
      hidden={hidden}
      notCoded={notCoded}
      contested={marks.some((mark) => mark.contested.length > 0)}
    />
  ) : (
    <HistogramKey {...{ full, implied, hidden, notCoded }} />
  );
  const signs = !byPerson && full === null ? commentatorSigns(shown) : [];
  /** A theme a slide; what it is called stands above, so that no heading says it again. */
  const slides = () =>
    packSlides(groups, byPerson ? ON_SLIDE : SPECTRUM_AS_A_SLIDE).map(({ name, group }) => {
      const part = [{ ...group, title: null }];
      return {
        name,
        facts: spectrumFacts(view, part, shown, filterWords(index, filter)),
        legend,
        signs,
        picture: undefined,
        children: byPerson ? (
          <StancesByPerson groups={part} shown={shown} selected={null} onOpen={onOpen} />
        ) : (
          <StanceSpectrum
            groups={part}
            full={full}
            themeNames={group.title === null ? themeNames : NO_NAMES}
            selected={null}
            onOpen={onOpen}
          />
        ),
      };
    });
  return (
    <section
      id="propositions"
      className={classes.spectrum}
      data-long={rows.length > ONE_SHEET}
      aria-labelledby="propositions-title"
    >
      <h2 id="propositions-title" className="visually-hidden">
        Propositions
      </h2>
      <ChartFigure
        facts={facts}
        controls={
          canSwitch && onColumns ? (
            <Segments
              aria-label="Columns of the stance spectrum"
              value={columns}
              onChange={onColumns}
              data={columnsOfSpectrum.map((value) => ({ value, label: COLUMNS[value] }))}
            />
          ) : null
        }
        legend={legend}
        signs={signs}
        slides={slides}
      >
        {byPerson ? (
          <Suspense
            fallback={
              <div
                aria-busy="true"
                style={{ minHeight: LINE * Math.min(MOST_LINES, rows.length + groups.length + 2) }}
              />
            }
          >
            <StancesByPerson
              groups={groups}
              shown={shown}
              selected={selected}
              onOpen={onOpen}
              onTheme={onTheme}
              handle={handle}
            />
          </Suspense>
        ) : (
          <StanceSpectrum
            groups={groups}
            full={full}
            themeNames={themeNames}
            selected={selected}
            onOpen={onOpen}
            onTheme={onTheme}
            handle={handle}
          />
        )}
      </ChartFigure>
    </section>
  );
});
