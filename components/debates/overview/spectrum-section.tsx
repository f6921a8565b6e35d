'use client';

import { memo, type Ref, useMemo } from 'react';
import { ChartFigure } from '@/components/charts/chart-figure';
import { MOST_MARKS } from '@/components/charts/spectrum/spectrum-band';
import { SpectrumKey } from '@/components/charts/spectrum/spectrum-key';
import { SpectrumPicture } from '@/components/charts/spectrum/spectrum-picture';
import {
  type SpectrumHandle,
  STRIP_FROM,
  StanceSpectrum,
} from '@/components/charts/spectrum/stance-spectrum';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { commentatorSigns } from '@/lib/charts/picture-key';
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
  const names = useMemo(() => shown.map(({ name }) => name), [shown]);
  const themeNames = useMemo(
    () => new Map(view.themes.map(({ id, name }) => [id, name])),
    [view.themes],
  );
  const facts = useMemo(
    () => spectrumFacts(view, groups, shown, filterWords(index, filter)),
    [view, groups, shown, index, filter],
  );
  const strip = names.length > STRIP_FROM;
  const rows = groups.flatMap((group) => group.rows);
  const bands = rows.flatMap((row) => row.bands);
  const marks = bands.flatMap((band) => band.marks);
  const hidden = rows.some((row) => row.hidden.length > 0);
  const many = bands.find((band) => band.marks.length > MOST_MARKS);
  return (
    <section id="propositions" aria-labelledby="propositions-title">
      <h2 id="propositions-title" className="visually-hidden">
        Propositions
      </h2>
      <ChartFigure
        facts={facts}
        legend={
          <SpectrumKey
            example={marks.find((mark) => !mark.implied) ?? marks[0] ?? null}
            implied={marks.some((mark) => mark.implied)}
            counted={many ? many.marks.length : null}
            bars={rows.some((row) => row.span !== null)}
            spread={marks.some((mark) => mark.others.length > 0)}
            strip={strip}
            hidden={hidden}
            notCoded={rows.some((row) => row.notCoded.length > 0)}
          />
        }
        signs={
          strip
            ? []
            : commentatorSigns(
                shown,
                marks.some((mark) => mark.implied),
              )
        }
        picture={() => <SpectrumPicture groups={groups} names={names} counted={strip} />}
      >
        <StanceSpectrum
          groups={groups}
          names={names}
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
