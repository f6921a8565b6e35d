'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { BesideChoice } from '@/components/debates/beside/beside-choice';
import { FilterBar } from '@/components/debates/filters/filter-bar';
import { ChartJumps } from '@/components/debates/overview/chart-jumps';
import { ChartsSection } from '@/components/debates/overview/charts-section';
import { GroundLists } from '@/components/debates/overview/ground-lists';
import { Headline, WithinFilters } from '@/components/debates/overview/headline';
import { SpectrumSection } from '@/components/debates/overview/spectrum-section';
import { ThemesSection } from '@/components/debates/overview/themes-section';
import { useFormerAnchor } from '@/components/debates/overview/use-former-anchor';
import { fetchPanel, OpenPanel } from '@/components/debates/panel/open-panel';
import { WordsOnPaper } from '@/components/debates/paper/words-on-paper';
import { ShareView } from '@/components/debates/share-view';
import { useCharted } from '@/components/debates/view/use-charted';
import { type SentDebate, useExplorer } from '@/components/debates/view/use-explorer';
import { keepTrying } from '@/components/loading/keep-trying';
import { activeFilters } from '@/lib/view/filter-counts';
import { twoThemes } from '@/lib/view/ground/two-themes';
import type { SpectrumColumns } from '@/lib/view/state';
import classes from './more-charts.module.css';

const NoResult = dynamic(() =>
  keepTrying(() => import('@/components/debates/overview/no-result')).then(
    (module) => module.NoResult,
  ),
);
/** Of a debate that more than one has read. */
const ReadersDiffer = dynamic(() =>
  keepTrying(() => import('@/components/debates/overview/readers-differ')).then(
    (module) => module.ReadersDiffer,
  ),
);
const ThemesBeside = dynamic(() =>
  keepTrying(() => import('@/components/debates/beside/themes-beside')).then(
    (module) => module.ThemesBeside,
  ),
);

/**
 * A debate to look around in: the sentence, the bar, what is shared and disputed, the filters, and
 * under them the charts. Everything follows the filters of the address.
 */
export function DebateExplorer({
  sets,
  tables,
  ...sent
}: SentDebate & {
  /** What leads to its class sets, drawn by the server: it needs no scripts. */
  sets: ReactNode;
  /** Without scripts: the address of the charts as tables; null where they are asked for. */
  tables: string | null;
}) {
  const { view, state, onChange, explored, drawn, listed, groups, spectrum, onOpen } =
    useExplorer(sent);
  const onTheme = useCallback(
    (themeId: string) => {
      const theme = view.themes.find(({ id }) => id === themeId);
      if (theme) onChange({ themes: [theme.slug] });
    },
    [view.themes, onChange],
  );
  const onThemes = useCallback(
    (slugs: readonly string[]) => onChange({ themes: [...slugs] }),
    [onChange],
  );
  const charted = useCharted(drawn);
  useFormerAnchor(onChange);
  const onColumns = useCallback(
    (columns: SpectrumColumns) => void onChange({ columns }),
    [onChange],
  );
  const isWhole = activeFilters(drawn.index, drawn.filter).length === 0;
  const { themes } = drawn.filter;
  const isBeside = state.beside;
  const pair = useMemo(() => (isBeside ? twoThemes(view, themes) : null), [isBeside, view, themes]);
  const led = useRef(false);
  const lead = useCallback(() => {
    led.current = true;
  }, []);
  const choice = { explored, state, onChange, onBeside: lead };
  return (
    <>
      <WithinFilters explored={explored} />
      <BesideChoice {...choice} />
      {pair ? (
        <ThemesBeside
          explored={drawn}
          pair={pair}
          state={state}
          led={led}
          onChange={onChange}
          onOpen={onOpen}
          onSee={seePropositions}
        />
      ) : (
        <>
          <GroundLists
            explored={listed.explored}
            unfolded={listed.all}
            onUnfold={(all) => onChange({ all })}
            onOpen={onOpen}
          />
          <Headline explored={explored} state={state} onChange={onChange} onSee={seePropositions} />
          {view.otherwise ? (
            <ReadersDiffer view={view} narrowed={!isWhole} onOpen={onOpen} />
          ) : null}
        </>
      )}
      <noscript>
        <p className="soft">
          Without JavaScript this page shows what its address asks for: every proposition below
          {tables === null ? ', and the charts as tables' : ''}. Filters, the panel of a
          proposition, drawings and files need it. Compare, above, leads to the page of each
          proposition. {tables === null ? null : <a href={tables}>Show the charts as tables.</a>}
        </p>
      </noscript>
      <ShareView view={view} propositions={drawn.facts.length} reading={sent.reading} sets={sets} />
      <ChartJumps charts={charted.charts} />
      <FilterBar
        explored={explored}
        state={state}
        onChange={onChange}
        besides={<BesideChoice {...choice} apart />}
      />
      {drawn.facts.length === 0 ? (
        <NoResult explored={drawn} onChange={onChange} />
      ) : (
        <div className={classes.opening} ref={fetchPanel}>
          {charted.charts.some(({ chart }) => chart === 'themes-at-a-glance') ? (
            <div className={classes.themes}>
              <ThemesSection explored={drawn} onThemes={onThemes} />
            </div>
          ) : null}
          <SpectrumSection
            explored={drawn}
            groups={groups}
            show={state.show}
            columns={state.columns}
            onColumns={onColumns}
            onOpen={onOpen}
            onTheme={onTheme}
            handle={spectrum}
          />
          <ChartsSection
            slug={view.debate.slug}
            charted={charted}
            measure={state.measure}
            mapFacts={isWhole ? sent.mapFacts : null}
            asTables={tables === null}
            onOpen={onOpen}
          />
        </div>
      )}
      <WordsOnPaper view={drawn.index.view} facts={drawn.facts} groups={groups} />
      <OpenPanel explored={drawn} groups={groups} state={state} onChange={onChange} />
    </>
  );
}

function seePropositions() {
  document.getElementById('propositions')?.scrollIntoView();
}
