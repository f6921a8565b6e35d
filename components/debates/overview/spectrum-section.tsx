'use client';

import { memo, type Ref, useMemo } from 'react';
import { ChartFigure } from '@/components/charts/chart-figure';
import { HistogramKey } from '@/components/charts/spectrum/histogram-key';
import { MOST_MARKS } from '@/components/charts/spectrum/spectrum-band';
import { SpectrumKey } from '@/components/charts/spectrum/spectrum-key';
import { type SpectrumHandle, StanceSpectrum } from '@/components/charts/spectrum/stance-spectrum';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { commentatorSigns } from '@/lib/charts/picture-key';
import { fullColumn, HISTOGRAM_FROM } from '@/lib/charts/spectrum/histogram';
import { spectrumFacts } from '@/lib/charts/spectrum/spectrum-facts';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';
import { filterWords } from '@/lib/view/filter-words';

/** The stance spectrum of what the filters show, in its frame. */
export const SpectrumSection = memo(function SpectrumSection({
  explored,
  groups,
  show,
  onOpen,
  onTheme,
  handle,
}: {
  explored: FilteredDebate;
  groups: readonly SpectrumGroup[];
  show: string | null;
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
  const rows = groups.flatMap((group) => group.rows);
  const bands = rows.flatMap((row) => row.bands);
  const marks = bands.flatMap((band) => band.marks);
  const hidden = rows.some((row) => row.hidden.length > 0);
  const notCoded = rows.some((row) => row.notCoded.length > 0);
  const implied = marks.some((mark) => mark.implied);
  const many = bands.find((band) => band.marks.length > MOST_MARKS);
  return (
    <section id="propositions" aria-labelledby="propositions-title">
      <h2 id="propositions-title" className="visually-hidden">
        Propositions
      </h2>
      <ChartFigure
        facts={facts}
        legend={
          full === null ? (
            <SpectrumKey
              example={marks.find((mark) => !mark.implied) ?? marks[0] ?? null}
              implied={implied}
              counted={many ? many.marks.length : null}
              bars={rows.some((row) => row.span !== null)}
              spread={marks.some((mark) => mark.others.length > 0)}
              hidden={hidden}
              notCoded={notCoded}
            />
          ) : (
            <HistogramKey {...{ full, implied, hidden, notCoded }} />
          )
        }
        signs={full === null ? commentatorSigns(shown) : []}
      >
        <StanceSpectrum
          groups={groups}
          full={full}
          themeNames={themeNames}
          selected={rows.find((row) => row.slug === show)?.propositionId ?? null}
          onOpen={onOpen}
          onTheme={onTheme}
          handle={handle}
        />
      </ChartFigure>
    </section>
  );
});
