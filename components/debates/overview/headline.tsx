import { useMemo } from 'react';
import { KindBar } from '@/components/debates/filters/kind-bar';
import { AgreementNote } from '@/components/debates/overview/agreement-note';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import type { SetViewState } from '@/components/debates/view/use-view-state';
import type { PropositionKind } from '@/lib/analysis/proposition/proposition-kind';
import { type AgreementFigure, agreementFigure } from '@/lib/charts/agreement-figure';
import { activeFilters, withoutFilter } from '@/lib/view/filter-counts';
import { filterWords } from '@/lib/view/filter-words';
import { applicableKinds, kindChoiceWords } from '@/lib/view/kind-choice';
import { matrixOfFacts } from '@/lib/view/matrix-of-facts';
import { hidesPositions, hidingOf } from '@/lib/view/standing';
import { emptyViewState, type ViewState } from '@/lib/view/state';
import { viewSentence } from '@/lib/view/view-sentence';
import { sharedKinds } from '@/lib/words/kind-words';
import classes from './headline.module.css';

/** The one sentence, the bar with its parts, and the agreement: of what the filters leave. */
export function Headline({
  explored,
  whole,
  state,
  onChange,
  onSee,
}: {
  explored: FilteredDebate;
  /** The agreement of the whole debate by the usual measure. */
  whole: AgreementFigure;
  state: ViewState;
  onChange: SetViewState;
  /** Goes to the propositions, where they stand on the same page. */
  onSee?: () => void;
}) {
  const { facts, ofAnyKind, shown, counts, index, filter } = explored;
  const matrix = useMemo(() => matrixOfFacts(ofAnyKind, shown), [ofAnyKind, shown]);
  const narrowed = activeFilters(index, filter).some((name) => name !== 'kind');
  const isWhole = !narrowed && state.measure === emptyViewState.measure;
  const figure = useMemo(
    () => (isWhole ? whole : agreementFigure(matrix, state.measure)),
    [isWhole, whole, matrix, state.measure],
  );
  const names = shown.map(({ name }) => name);
  const size = index.view.commentators.length;
  const hiding = hidingOf(index.view, shown, filter);
  const chosen = applicableKinds(state.kind, hidesPositions(hiding));
  const restsOn = kindsOfFigure(counts.kind, figure.n);
  return (
    <section className={classes.headline} aria-labelledby="headline">
      <h2 id="headline" className={classes.sentence}>
        {ofAnyKind.length === 0 && index.view.propositions.length > 0
          ? 'No proposition passes these filters.'
          : viewSentence({ facts: ofAnyKind, shown, hiding, all: counts.total })}
      </h2>
      {ofAnyKind.length > 0 ? (
        <KindBar
          counts={counts.kind}
          commentators={size}
          chosen={chosen}
          onChoose={(kind) => onChange({ kind })}
        />
      ) : null}
      <p role="status" className={classes.chosen} data-any={chosen.length > 0}>
        {chosen.length > 0 ? (
          <>
            Shown{onSee ? ' below' : ''} now: {facts.length} of {counts.total} propositions (
            {chosen.map((kind) => kindChoiceWords(kind, size, shown)).join(', ')}).{' '}
            {onSee && facts.length > 0 ? (
              <button type="button" className={`${classes.show} no-print`} onClick={onSee}>
                Go to them
              </button>
            ) : null}{' '}
            <button
              type="button"
              className={`${classes.show} no-print`}
              onClick={() => onChange({ kind: [] })}
            >
              Show all
            </button>
          </>
        ) : null}
      </p>
      <AgreementNote
        figure={figure}
        measure={state.measure}
        names={names}
        hides={hiding.implied}
        onShow={
          restsOn === null
            ? null
            : () => {
                onChange({ kind: restsOn });
                onSee?.();
              }
        }
      />
      <p className="small no-print">
        <a href="/methods#proposition-kind">What the kinds mean</a>
      </p>
      {narrowed ? (
        <p className={classes.narrowed}>
          Counted within these filters: {filterWords(index, withoutFilter(filter, 'kind'))}.{' '}
          {ofAnyKind.length} of {counts.total} propositions, {shown.length} of{' '}
          {index.view.commentators.length} commentators.
        </p>
      ) : null}
    </section>
  );
}

/** The kinds that a figure over so many propositions rests on, or null where it rests on others. */
function kindsOfFigure(
  counts: ReadonlyMap<PropositionKind, number>,
  n: number,
): PropositionKind[] | null {
  const kinds = sharedKinds.filter((kind) => (counts.get(kind) ?? 0) > 0);
  const shown = kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  return shown === n && n > 0 ? kinds : null;
}
