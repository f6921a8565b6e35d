import Link from 'next/link';
import {
  fewestUnitsForInterval,
  measurementScales,
} from '@/lib/analysis/coders/krippendorff-alpha';
import { type ComparedState, comparedReadingsHref } from '@/lib/readings/compare-address';
import type { ReadingView } from '@/lib/readings/data';
import { DRAWS, type ReadingFigure } from '@/lib/readings/reading-figures';
import { formatCount, formatShare } from '@/lib/words/format-count';
import { nameList } from '@/lib/words/name-list';
import classes from './compared-readings.module.css';

type Props = {
  slug: string;
  figures: ReadingFigure[];
  readings: ReadingView[];
  state: ComparedState;
};

/** Every measure of agreement between readings, with what it rests on and where it is defined. */
export function ReadingFigures({ slug, figures, readings, state }: Props) {
  const few = figures.some((figure) => figure.few);
  const draws = figures.find(({ interval }) => interval !== null)?.interval?.draws ?? null;
  return (
    <>
      <p className={classes.scale}>
        <span>Steps between stances count for α as</span>
        {measurementScales.map((scale) => (
          <Link
            key={scale}
            href={comparedReadingsHref(slug, { ...state, scale })}
            aria-current={scale === state.scale ? 'true' : undefined}
            scroll={false}
          >
            {scale}
          </Link>
        ))}
      </p>
      <div className={classes.scroll}>
        <table>
          <caption>
            Stances of {nameList(readings.map(({ name }) => name))}, over the pairs of commentator
            and proposition on which {readings.length === 2 ? 'both have' : 'at least two have'} a
            position
          </caption>
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col">Value</th>
              <th scope="col">95% interval</th>
              <th scope="col">n</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={figure.id}>
                <th scope="row">
                  <Link href={`/methods#${figure.id}`}>{figure.name}</Link>
                </th>
                <td>
                  {figure.value === null ? (
                    `not defined (n = ${figure.n})`
                  ) : (
                    <b>{formatShare(figure.value)}</b>
                  )}
                </td>
                <td>
                  {figure.interval
                    ? `${formatShare(figure.interval.low)} to ${formatShare(figure.interval.high)}`
                    : '–'}
                </td>
                <td>{figure.n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {few ? (
        <p className="small">
          Few pairs: a figure from fewer than {fewestUnitsForInterval} can change with the next one,
          and has no interval.
        </p>
      ) : null}
      {draws === null ? null : (
        <p className="small">
          The interval of α comes from drawing the pairs anew {formatCount(draws)} times
          {draws < DRAWS / 2
            ? `, less than the usual ${formatCount(DRAWS)} because there are so many pairs`
            : ''}
          .
        </p>
      )}
      {figures.some(({ value, n }) => value === null && n > 0) ? (
        <p className="small">
          Where all stances that are compared are the same, chance would give the same too, and a
          measure that takes chance off is not defined.
        </p>
      ) : null}
    </>
  );
}
