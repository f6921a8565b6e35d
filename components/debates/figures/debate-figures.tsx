'use client';

import Link from 'next/link';
import { useDeferredValue, useMemo } from 'react';
import { FiguresChart } from '@/components/charts/bars/figures-chart';
import classes from '@/components/debates/figures/debate-figures.module.css';
import { useDrawnFigures } from '@/components/debates/figures/use-drawn-figures';
import { FilterBar } from '@/components/debates/filters/filter-bar';
import { ViewSelect } from '@/components/debates/filters/view-select';
import { NoResult } from '@/components/debates/overview/no-result';
import type { SentDebate } from '@/components/debates/view/use-explorer';
import {
  type FilteredDebate,
  useFilteredDebate,
} from '@/components/debates/view/use-filtered-debate';
import { useSentView } from '@/components/debates/view/use-sent-view';
import { useViewState } from '@/components/debates/view/use-view-state';
import { measureById } from '@/lib/analysis/measures';
import { type PickableMeasure, pickableMeasures } from '@/lib/analysis/pickable-measure-names';
import { pickableMeasure } from '@/lib/analysis/pickable-measures';
import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { agreementMeasure } from '@/lib/charts/agreement-measure';
import { selectForCharts } from '@/lib/charts/chart-selection';
import { chartView } from '@/lib/charts/charted-view';
import { figuredParts } from '@/lib/charts/debate-figures';
import { agreementFigures, consensusFacts } from '@/lib/charts/figures-facts';
import { debateViewHref, type ViewState } from '@/lib/view/state';
import { HOW_CHANCE_DECIDES } from '@/lib/words/chance-words';
import { countOf } from '@/lib/words/format-count';
import { sharedKinds } from '@/lib/words/kind-words';

/** The figures of a debate, as the filters show it: indices, their intervals, and the choice of a measure. */
export function DebateFigures(sent: SentDebate) {
  const [state, onChange] = useViewState();
  const explored = useFilteredDebate(useSentView(sent), state);
  const drawn = useDeferredValue(explored);
  const { measure } = state;
  return (
    <>
      <h2 className={classes.title}>Figures</h2>
      <p className={classes.note}>
        How much they agree, in numbers. What they agree on, and what they dispute, the{' '}
        <Link href={debateViewHref(sent.view.debate.slug, { ...state, show: null, by: null })}>
          overview
        </Link>{' '}
        says in words.
      </p>
      <FilterBar explored={explored} state={state} onChange={onChange} ordered={false} />
      {drawn.facts.length === 0 ? (
        <NoResult explored={drawn} onChange={onChange} />
      ) : (
        <Figures
          explored={drawn}
          state={state}
          onMeasure={(wanted) => onChange({ measure: wanted })}
          measure={measure}
        />
      )}
    </>
  );
}

function Figures({
  explored,
  state,
  measure,
  onMeasure,
}: {
  explored: FilteredDebate;
  state: ViewState;
  measure: PickableMeasure;
  onMeasure: (measure: PickableMeasure) => void;
}) {
  const { index, filter, facts, shown } = explored;
  const selection = useMemo(
    () =>
      selectForCharts(
        chartView({ index, filter, facts }),
        facts.map(({ proposition }) => proposition.id),
        shown.map(({ id }) => id),
      ),
    [index, filter, facts, shown],
  );
  const parts = useMemo(() => figuredParts(selection), [selection]);
  const { figures, drawing } = useDrawnFigures(parts, measure);
  const agreement = useMemo(
    () => agreementFigures(selection, measure, figures, drawing),
    [selection, measure, figures, drawing],
  );
  const consensus = useMemo(
    () => consensusFacts(selection, figures, drawing),
    [selection, figures, drawing],
  );
  const { id } = pickableMeasure(measure);
  if (shown.length < 2) {
    return (
      <p className={classes.note}>Figures of agreement take two commentators: one is shown.</p>
    );
  }
  const address = (change: Partial<ViewState>) =>
    debateViewHref(index.view.debate.slug, { ...state, show: null, by: null, ...change });
  const [all] = figures.parts;
  const restsOn = all ? kindsOfFigure(explored, all.n) : null;
  return (
    <>
      <div className={classes.choice}>
        <ViewSelect
          label="Measure"
          value={measure}
          options={pickableMeasures.map((one) => ({
            value: one,
            label: agreementMeasure(one).name,
          }))}
          onChange={onMeasure}
        />
        <p>
          {measureById(id).answers} <a href={`/methods#${id}`}>How it is computed</a>
        </p>
      </div>
      <p className={classes.note}>
        {HOW_CHANCE_DECIDES} <a href="/methods#chance-level">How chance is computed</a>
      </p>
      <noscript>
        <p className={classes.note}>
          Without JavaScript the ranges of chance, the intervals and the choice of a measure are
          missing: nothing is drawn. Figures and levels of chance stand.
        </p>
      </noscript>
      <p role="status" className={`${classes.status} needs-scripts`}>
        {drawing === 'waiting'
          ? 'Drawing a thousand debates, to see how far chance strays …'
          : drawing === 'failed'
            ? 'The draws could not be made in this browser: figures and levels of chance are complete, ranges are missing. Load the page again to try once more.'
            : ''}
      </p>
      <FiguresChart chart={agreement} />
      <p className={classes.note}>
        A dot is the figure, hollow where it rests on fewer than five propositions; the dashed
        stroke is what chance gives, the grey band what 95 of 100 draws stay within. The line
        through a dot is the middle 95 of 100 figures when the propositions are drawn anew, with
        replacement, a thousand times: how far it would move with other propositions as like these
        as these are to each other. It is given from ten shared propositions on.{' '}
        {all && restsOn ? (
          <>
            All rests on{' '}
            <Link href={address({ kind: restsOn })}>{countOf(all.n, 'shared proposition')}</Link>.{' '}
          </>
        ) : null}
        {shown.length > 2 ? (
          <>
            Pair by pair, the same measure stands in{' '}
            <Link href={`${address({})}#pairwise-agreement`}>Closeness of pairs</Link>.
          </>
        ) : null}
      </p>
      {shown.length > 2 ? (
        <div className={classes.next}>
          <FiguresChart chart={consensus} />
        </div>
      ) : null}
    </>
  );
}

/** The kinds that a figure over so many propositions rests on, or null where it rests on others. */
function kindsOfFigure({ counts }: FilteredDebate, n: number): PropositionKind[] | null {
  const kinds = sharedKinds.filter((kind) => (counts.kind.get(kind) ?? 0) > 0);
  const within = kinds.reduce((sum, kind) => sum + (counts.kind.get(kind) ?? 0), 0);
  return within === n && n > 0 ? kinds : null;
}
