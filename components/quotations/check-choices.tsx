import Link from 'next/link';
import { toCheckHref } from '@/components/readings/reading-href';
import type { ReadingHead } from '@/lib/debates/head-data';
import { type ReasonToCheck, reasonsToCheck } from '@/lib/positions/to-check';
import type { ToCheck } from '@/lib/quotations/to-check-data';
import classes from './quotations.module.css';

type Props = {
  slug: string;
  readings: readonly (ReadingHead & { count: number })[];
  reading: ReadingHead;
  why: ReasonToCheck | null;
  list: ToCheck;
};

const NAMES: Readonly<Record<ReasonToCheck, string>> = {
  lost: 'Lost',
  moved: 'Moved',
  suggested: 'Suggested',
};

/** Which quotations are listed: of which reading, for which reason, and which page of them. */
export function CheckChoices({ slug, readings, reading, why, list }: Props) {
  const all = reasonsToCheck.reduce((sum, one) => sum + list.counts[one], 0);
  const current = (is: boolean) => (is ? { 'aria-current': 'true' as const } : {});
  return (
    <>
      {readings.length > 1 ? (
        <nav aria-label="Readings">
          <ul className={classes.choices}>
            {readings.map((one) => (
              <li key={one.id}>
                <Link href={toCheckHref(slug, one)} {...current(one.id === reading.id)}>
                  {one.name} ({one.count})
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <nav aria-label="Why to check">
        <ul className={classes.choices}>
          <li>
            <Link href={toCheckHref(slug, reading)} {...current(why === null)}>
              All ({all})
            </Link>
          </li>
          {reasonsToCheck.map((one) => (
            <li key={one}>
              <Link href={toCheckHref(slug, reading, { why: one })} {...current(one === why)}>
                {NAMES[one]} ({list.counts[one]})
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {list.pages > 1 ? (
        <nav aria-label="Pages">
          <ul className={classes.choices}>
            <li>
              Page {list.page} of {list.pages}
            </li>
            {list.page > 1 ? (
              <li>
                <Link href={toCheckHref(slug, reading, { why, page: list.page - 1 })}>
                  Previous page
                </Link>
              </li>
            ) : null}
            {list.page < list.pages ? (
              <li>
                <Link href={toCheckHref(slug, reading, { why, page: list.page + 1 })}>
                  Next page
                </Link>
              </li>
            ) : null}
          </ul>
        </nav>
      ) : null}
    </>
  );
}
