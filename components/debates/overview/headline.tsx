import { useOnSlide } from '@/components/charts/slide-context';
import { KindBar } from '@/components/debates/filters/kind-bar';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import type { SetViewState } from '@/components/debates/view/use-view-state';
import { KindsMeaning } from '@/components/ui/kinds/kinds-meaning';
import { activeFilters, withoutFilter } from '@/lib/view/filter-counts';
import { filterWords } from '@/lib/view/filter-words';
import { splitsOf } from '@/lib/view/ground/splits';
import { applicableKinds, kindChoiceWords } from '@/lib/view/kind-choice';
import { outrightWords } from '@/lib/view/outright';
import { hidesPositions, hidingOf } from '@/lib/view/standing';
import type { ViewState } from '@/lib/view/state';
import { viewSentence } from '@/lib/view/view-sentence';
import { capital } from '@/lib/words/capital';
import classes from './headline.module.css';

/** The one sentence and the bar with its parts: of what the filters leave. */
export function Headline({
  explored,
  state,
  onChange,
  onSee,
}: {
  explored: FilteredDebate;
  state: ViewState;
  onChange: SetViewState;
  /** Goes to the propositions, where they stand on the same page. */
  onSee?: () => void;
}) {
  const { ofAnyKind, shown, counts, index, filter } = explored;
  const size = index.view.commentators.length;
  const hiding = hidingOf(index.view, shown, filter);
  // Where only what is explicit counts, the sentence says it already.
  const outright = hiding.implied ? '' : capital(outrightWords(ofAnyKind, size));
  const chosen = applicableKinds(state.kind, hidesPositions(hiding));
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
          splits={splitsOf(ofAnyKind)}
          onChoose={(kind) => onChange({ kind })}
        />
      ) : null}
      {outright === '' ? null : <p className={classes.outright}>{outright}.</p>}
      <HeadlineFoot explored={explored} state={state} onChange={onChange} onSee={onSee} />
    </section>
  );
}

/** What of it is shown below now and what the kinds mean; on a slide, within which filters they are counted. */
export function HeadlineFoot({
  explored,
  state,
  onChange,
  onSee,
}: {
  explored: FilteredDebate;
  state: ViewState;
  onChange: SetViewState;
  onSee?: (() => void) | undefined;
}) {
  const onSlide = useOnSlide();
  const { facts, shown, counts, index, filter } = explored;
  const size = index.view.commentators.length;
  const hiding = hidingOf(index.view, shown, filter);
  const chosen = applicableKinds(state.kind, hidesPositions(hiding));
  return (
    <>
      <p
        // Beside the filter bar, whose count is told, it would tell the same again.
        role={onSee ? undefined : 'status'}
        className={classes.chosen}
        data-any={chosen.length > 0}
      >
        {chosen.length > 0 ? (
          <>
            Shown{onSee ? ' below' : ''} now: {facts.length} of {counts.total} propositions (
            {chosen.map((kind) => kindChoiceWords(kind, size, shown)).join(', ')}).{' '}
            {onSee && facts.length > 0 ? (
              <button
                type="button"
                className={`${classes.show} no-print needs-scripts`}
                onClick={onSee}
              >
                Go to them
              </button>
            ) : null}{' '}
            <button
              type="button"
              className={`${classes.show} no-print needs-scripts`}
              onClick={() => onChange({ kind: [] })}
            >
              Show all
            </button>
          </>
        ) : null}
      </p>
      <KindsMeaning commentators={size} ofTwo={size > 2 && shown.length === 2} linked={!onSlide} />
      {onSee ? null : <WithinFilters explored={explored} />}
    </>
  );
}

/** Within which filters all of it is counted: above the lists, which are read first. Nothing where there are none. */
export function WithinFilters({ explored }: { explored: FilteredDebate }) {
  const { ofAnyKind, shown, counts, index, filter } = explored;
  if (activeFilters(index, filter).every((name) => name === 'kind')) return null;
  return (
    <p className={classes.narrowed}>
      Counted within these filters: {filterWords(index, withoutFilter(filter, 'kind'))}.{' '}
      {ofAnyKind.length} of {counts.total} propositions, {shown.length} of{' '}
      {index.view.commentators.length} commentators.
    </p>
  );
}
