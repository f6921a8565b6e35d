import { Button, NativeSelect } from '@mantine/core';
import Link from 'next/link';
import { ComparePerson } from '@/components/compare/compare-person';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { comparisonHref, MOST_COMPARED } from '@/lib/compare/comparison-address';
import type { CommentatorView } from '@/lib/view/view';
import classes from './compare.module.css';

/** Who is compared, in order: exchanged, put further left, taken out, one more added. */
export function ComparePeople({
  slug,
  people,
  commentators,
  themes,
  reading,
}: {
  slug: string;
  people: CommentatorView[];
  commentators: CommentatorView[];
  /** Slugs of the themes that are compared; none means all. */
  themes: string[];
  /** The reading that is compared, where it is not the reference one. */
  reading: string | null;
}) {
  const slugs = people.map((person) => person.slug);
  const others = commentators.filter((one) => !slugs.includes(one.slug));
  return (
    <section className={classes.people} aria-label="Who is compared">
      <h2 className="visually-hidden">Who is compared</h2>
      <ul>
        {people.map((person, place) => (
          <li key={person.id}>
            <CommentatorMark index={person.index} initials={person.initials} size={26} />
            <ComparePerson
              person={person}
              place={place}
              slug={slug}
              who={slugs}
              themes={themes}
              reading={reading}
              others={others.map(({ slug: value, name }) => ({ value, label: name }))}
            />
            {place > 0 ? (
              <Link
                className="no-print"
                href={comparisonHref(slug, moveLeft(slugs, place), themes, reading)}
                aria-label={
                  people.length === 2
                    ? 'Swap the two'
                    : `Move ${person.name} before ${people[place - 1]?.name}`
                }
              >
                {people.length === 2 ? '⇄ Swap' : '← Move'}
              </Link>
            ) : null}
            {people.length > 2 ? (
              <Link
                className="no-print"
                href={comparisonHref(
                  slug,
                  slugs.filter((one) => one !== person.slug),
                  themes,
                  reading,
                )}
                aria-label={`Remove ${person.name}`}
              >
                Remove
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      {others.length > 0 && people.length < MOST_COMPARED ? (
        <form className={`${classes.add} no-print`}>
          <input type="hidden" name="who" value={slugs.join(',')} />
          {themes.length > 0 ? (
            <input type="hidden" name="themes" value={themes.join(',')} />
          ) : null}
          {reading === null ? null : <input type="hidden" name="reading" value={reading} />}
          <NativeSelect
            name="add"
            size="sm"
            label="Another commentator"
            data={others.map((one) => ({ value: one.slug, label: one.name }))}
          />
          <Button type="submit" variant="default" size="sm">
            Add
          </Button>
        </form>
      ) : null}
    </section>
  );
}

function moveLeft(slugs: readonly string[], place: number): string[] {
  const moved = slugs[place];
  const before = slugs[place - 1];
  if (moved === undefined || before === undefined) return [...slugs];
  return slugs.map((slug, at) => (at === place - 1 ? moved : at === place ? before : slug));
}
