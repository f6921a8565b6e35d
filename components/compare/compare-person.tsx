'use client';

import { Button, NativeSelect } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { comparisonHref, exchangeCompared } from '@/lib/compare/comparison-address';
import type { CommentatorView } from '@/lib/view/view';
import classes from './compare.module.css';

/** One of those compared, by a picker that puts another in their place. Works without scripts. */
export function ComparePerson({
  person,
  place,
  slug,
  who,
  themes,
  reading,
  others,
}: {
  person: CommentatorView;
  place: number;
  slug: string;
  who: string[];
  /** Slugs of the themes that are compared; none means all. */
  themes: string[];
  /** The reading that is compared, where it is not the reference one. */
  reading: string | null;
  /** Those who could stand in this place. */
  others: { value: string; label: string }[];
}) {
  const router = useRouter();
  if (others.length === 0) return <b>{person.name}</b>;
  return (
    <>
      <b className={classes.printed}>{person.name}</b>
      <form className={`${classes.exchange} no-print`}>
        <input type="hidden" name="who" value={who.join(',')} />
        <input type="hidden" name="at" value={place} />
        {themes.length > 0 ? <input type="hidden" name="themes" value={themes.join(',')} /> : null}
        {reading === null ? null : <input type="hidden" name="reading" value={reading} />}
        <NativeSelect
          key={person.slug}
          className={classes.picker ?? ''}
          name="instead"
          size="sm"
          aria-label={`In the place of ${person.name}`}
          defaultValue={person.slug}
          data={[{ value: person.slug, label: person.name }, ...others]}
          onChange={(event) =>
            router.push(
              comparisonHref(
                slug,
                exchangeCompared(who, place, event.currentTarget.value),
                themes,
                reading,
              ),
            )
          }
        />
        <noscript>
          <Button type="submit" variant="default" size="sm">
            Change
          </Button>
        </noscript>
      </form>
    </>
  );
}
