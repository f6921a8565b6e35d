import Link from 'next/link';
import { fewestUnitsForInterval } from '@/lib/analysis/coders/krippendorff-alpha';
import {
  type PropositionFigures as Figures,
  orderPropositions,
  type PropositionOrder,
  propositionOrders,
} from '@/lib/readings/by-proposition';
import { type ComparedState, comparedReadingsHref } from '@/lib/readings/compare-address';
import { countOf, formatShare } from '@/lib/words/format-count';
import classes from './compared-readings.module.css';

type Props = {
  slug: string;
  figures: readonly Figures[];
  propositions: readonly { id: string; text: string }[];
  state: ComparedState;
};

const ORDER_WORDS: Record<PropositionOrder, string> = {
  difference: 'least agreement',
  alpha: 'least α',
  n: 'most compared',
  debate: 'the debate’s order',
};

/** How far the readings agree on each proposition, so that the contested ones can be looked at. */
export function PropositionFigures({ slug, figures, propositions, state }: Props) {
  if (figures.length === 0) return null;
  const texts = new Map(propositions.map(({ id, text }) => [id, text]));
  const shown = orderPropositions(figures, state.by).slice(0, Math.max(1, state.rows));
  const rest = figures.length - shown.length;
  return (
    <section aria-labelledby="by-proposition" className={classes.section}>
      <h3 id="by-proposition">By proposition</h3>
      <p className={classes.scale}>
        <span>Sorted by</span>
        {propositionOrders.map((by) => (
          <Link
            key={by}
            href={comparedReadingsHref(slug, { ...state, by })}
            aria-current={by === state.by ? 'true' : undefined}
            scroll={false}
          >
            {ORDER_WORDS[by]}
          </Link>
        ))}
      </p>
      <div className={classes.scroll}>
        <table className={classes.rows}>
          <caption className="visually-hidden">
            How far the readings agree on each proposition
          </caption>
          <thead>
            <tr>
              <th scope="col">Proposition</th>
              <th scope="col">n</th>
              <th scope="col">
                <Link href="/methods#agreement">Agreement</Link>
              </th>
              <th scope="col">
                <Link href="/methods#percent">Same stance</Link>
              </th>
              <th scope="col">Farthest apart</th>
              <th scope="col">
                <Link href="/methods#alpha">α ({state.scale})</Link>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.propositionId}>
                <th scope="row">
                  <Link
                    href={`${comparedReadingsHref(slug, { ...state, only: row.propositionId, show: 'all', most: null })}#pairs-heading`}
                    className="text"
                  >
                    {texts.get(row.propositionId)}
                  </Link>
                </th>
                <td>{row.n}</td>
                <td>{figureWords(row.agreement, row.n)}</td>
                <td>{figureWords(row.percent.value, row.percent.n)}</td>
                <td>{row.farthest === null ? '–' : countOf(row.farthest, 'step')}</td>
                <td>{figureWords(row.alpha.value, row.alpha.n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 ? (
        <p>
          {countOf(shown.length, 'proposition')} of {figures.length} shown.{' '}
          <Link
            href={comparedReadingsHref(slug, { ...state, rows: figures.length })}
            scroll={false}
          >
            Show all
          </Link>
        </p>
      ) : null}
      <p className="small soft">
        n counts the commentators on whom at least two readings have a position here
        {figures.some(({ few }) => few)
          ? `; with fewer than ${fewestUnitsForInterval} a single one can turn α round, so look at the agreement and the words first`
          : ''}
        . α is not defined where all stances compared are the same.
      </p>
    </section>
  );
}

function figureWords(value: number | null, n: number): string {
  return value === null ? (n === 0 ? '–' : 'not defined') : formatShare(value);
}
