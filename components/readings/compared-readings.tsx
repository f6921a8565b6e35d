import Link from 'next/link';
import { ChooseReadings } from '@/components/readings/choose-readings';
import { CoverageNote } from '@/components/readings/coverage-note';
import { PairList } from '@/components/readings/pair-list';
import { ReadingFigures } from '@/components/readings/reading-figures';
import type { PositionView } from '@/lib/debates/view';
import { getDebateView } from '@/lib/debates/view-data';
import {
  type ComparedState,
  comparedReadingsHref,
  pairFilters,
} from '@/lib/readings/compare-state';
import type { ReadingView } from '@/lib/readings/data';
import {
  contestedFirst,
  countPairs,
  filterPairs,
  pairReadings,
} from '@/lib/readings/pair-readings';
import { coverageFigures, readingFigures } from '@/lib/readings/reading-figures';
import classes from './compared-readings.module.css';

type Props = { slug: string; readings: ReadingView[]; state: ComparedState };

const FILTER_WORDS = {
  all: 'All',
  differ: 'Stances differ',
  'only-one': 'Only one found a position',
  same: 'Same stance',
};

/** Everything that a comparison of readings shows, for the readings that its address names. */
export async function ComparedReadings({ slug, readings, state }: Props) {
  const find = (id: string | null) => readings.find((reading) => reading.id === id);
  const a = find(state.a) ?? readings.find((reading) => reading.id !== state.b);
  const b = find(state.b === a?.id ? null : state.b) ?? readings.find((one) => one !== a);
  if (!a || !b) return null;
  const more = readings.filter((one) => one !== a && one !== b && state.with.includes(one.id));
  const compared = [a, b, ...more];
  const views = await Promise.all(compared.map((reading) => getDebateView(slug, reading.id)));
  const [first, second] = views;
  if (!first || !second) return null;
  const held = views.map((view): PositionView[] => view?.positions ?? []);
  const pairs = pairReadings(first, first.positions, second.positions);
  const counts = countPairs(pairs);
  const shown = filterPairs(pairs, state.show);
  const chosen = { ...state, a: a.id, b: b.id };
  const reasons = [...first.reasons, ...second.reasons];
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
        <CoverageNote
          coverage={coverageFigures(first, held)}
          a={a}
          b={b}
          pairs={pairs}
          more={more.length}
        />
      </section>
      <section aria-labelledby="pairs-heading" className={classes.section}>
        <h2 id="pairs-heading">Side by side</h2>
        <p className="small soft">
          One entry for each commentator and proposition, the most contested proposition first. With
          the focus on an entry, the arrow keys go to the next and the last one.
        </p>
        <nav aria-label="Which entries" className={classes.filters}>
          {pairFilters.map((filter) => (
            <Link
              key={filter}
              href={comparedReadingsHref(slug, { ...chosen, show: filter, most: null })}
              aria-current={filter === state.show ? 'true' : undefined}
              scroll={false}
            >
              {FILTER_WORDS[filter]} <b>{counts[filter]}</b>
            </Link>
          ))}
        </nav>
        {pairs.length === 0 ? (
          <p>Neither reading has a position yet.</p>
        ) : shown.length === 0 ? (
          <p>There is no such entry: choose “All”.</p>
        ) : (
          <PairList
            view={{ ...first, reasons }}
            groups={contestedFirst(shown)}
            a={a}
            b={b}
            most={state.most}
            moreHref={comparedReadingsHref(slug, { ...chosen, most: state.most + 60 })}
          />
        )}
      </section>
    </div>
  );
}
