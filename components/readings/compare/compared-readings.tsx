import { ChooseReadings } from '@/components/readings/compare/choose-readings';
import { CoverageNote } from '@/components/readings/compare/coverage-note';
import { PropositionFigures } from '@/components/readings/compare/proposition-figures';
import { ReadingFigures } from '@/components/readings/compare/reading-figures';
import { SideBySide } from '@/components/readings/compare/side-by-side';
import { StartDeciding } from '@/components/readings/compare/start-deciding';
import { getDebateStances, getDebateView } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { figuresByProposition } from '@/lib/readings/by-proposition';
import type { ComparedState } from '@/lib/readings/compare-address';
import type { ReadingView } from '@/lib/readings/data';
import { pairReadings } from '@/lib/readings/pair-readings';
import { coverageFigures, readingFigures } from '@/lib/readings/reading-figures';
import type { PositionView } from '@/lib/view/view';
import classes from './compared-readings.module.css';

type Props = { slug: string; readings: ReadingView[]; state: ComparedState };

/** Everything that a comparison of readings shows, for the readings that its address names. */
export async function ComparedReadings({ slug, readings, state }: Props) {
  const { a, b, into, lost } = chooseReadings(readings, state);
  if (!a || !b) return null;
  const more = readings.filter((one) => one !== a && one !== b && state.with.includes(one.id));
  const compared = [a, b, ...more];
  // Who decides between two is shown how far every pair is the same, with its words.
  const getView = into ? getDebateView : getDebateStances;
  const actor = await whoAsks();
  const views = await Promise.all(compared.map((reading) => getView(actor, slug, reading.id)));
  const [first, second] = views;
  if (!first || !second) return null;
  const held = views.map((view): PositionView[] => view?.positions ?? []);
  const pairs = pairReadings(first, first, second);
  const chosen = { ...state, a: a.id, b: b.id, into: into?.id ?? null };
  return (
    <div className={classes.compared}>
      <ChooseReadings slug={slug} readings={readings} compared={compared} state={chosen} />
      <section aria-labelledby="figures-heading" className={classes.section}>
        <h2 id="figures-heading">How far they agree</h2>
        <ReadingFigures
          slug={slug}
          figures={readingFigures(first, held, state.scale)}
          readings={compared}
          state={chosen}
        />
        <PropositionFigures
          slug={slug}
          figures={figuresByProposition(first, held, state.scale)}
          propositions={first.propositions}
          state={chosen}
        />
        <CoverageNote
          coverage={coverageFigures(
            first,
            views.flatMap((view) => view ?? []),
          )}
          a={a}
          b={b}
          more={more.length}
        />
      </section>
      {lost ? (
        <p role="alert">
          One of the two readings between which “{lost.name}” decides was deleted. Restore it to go
          on deciding.
        </p>
      ) : null}
      {into || pairs.length === 0 ? null : (
        <StartDeciding slug={slug} a={a} b={b} readings={readings} />
      )}
      <SideBySide
        views={[first, second]}
        pairs={pairs}
        a={a}
        b={b}
        into={into}
        reference={readings.find((reading) => reading.isReference) ?? null}
        state={chosen}
      />
    </div>
  );
}

/**
 * The two readings side by side, by the address; those that an adjudication decides between where
 * the address names one. `lost` is an adjudication one of whose readings is not there.
 */
function chooseReadings(readings: readonly ReadingView[], state: ComparedState) {
  const find = (id: string | null) => readings.find((reading) => reading.id === id) ?? null;
  const target = find(state.into);
  const first = find(target?.adjudicates?.firstId ?? null);
  const second = find(target?.adjudicates?.secondId ?? null);
  if (target?.adjudicates && first && second) {
    return { a: first, b: second, into: target, lost: null };
  }
  const a = find(state.a) ?? readings.find((one) => one.id !== state.b) ?? null;
  const named = find(state.b);
  const b = (named === a ? null : named) ?? readings.find((one) => one !== a) ?? null;
  return { a, b, into: null, lost: target?.adjudicates ? target : null };
}
