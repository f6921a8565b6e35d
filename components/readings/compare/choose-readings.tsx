import { Button, NativeSelect } from '@mantine/core';
import Link from 'next/link';
import { type ComparedState, comparedReadingsHref } from '@/lib/readings/compare-address';
import type { ReadingView } from '@/lib/readings/data';
import classes from './compared-readings.module.css';

type Props = {
  slug: string;
  readings: ReadingView[];
  compared: ReadingView[];
  state: ComparedState;
};

/** Which two readings stand side by side, and which others the figures count too. */
export function ChooseReadings({ slug, readings, compared, state }: Props) {
  const options = readings.map((reading) => ({ value: reading.id, label: labelOf(reading) }));
  const others = readings.filter(({ id }) => id !== state.a && id !== state.b);
  return (
    <section aria-labelledby="which-heading" className={classes.which}>
      <h2 id="which-heading" className="visually-hidden">
        Which readings
      </h2>
      <form className={classes.choose} key={`${state.a} ${state.b}`}>
        <input type="hidden" name="scale" value={state.scale} />
        <input type="hidden" name="show" value={state.show} />
        <input type="hidden" name="by" value={state.by} />
        <NativeSelect name="a" label="First" data={options} defaultValue={state.a ?? ''} />
        <NativeSelect name="b" label="Second" data={options} defaultValue={state.b ?? ''} />
        <Button type="submit" variant="default">
          Show these two
        </Button>
      </form>
      {others.length > 0 ? (
        <ul className={classes.others} aria-label="More readings for the figures">
          {others.map((reading) => {
            const isIn = compared.includes(reading);
            const ids = state.with.filter((id) => id !== reading.id);
            return (
              <li key={reading.id}>
                <Link
                  href={comparedReadingsHref(slug, {
                    ...state,
                    with: isIn ? ids : [...ids, reading.id],
                  })}
                  scroll={false}
                >
                  {isIn ? 'Leave' : 'Count'} “{reading.name}” {isIn ? 'out of' : 'in'} the figures
                  {isIn ? '' : ' too'}
                </Link>
              </li>
            );
          })}
        </ul>
      ) : null}
    </section>
  );
}

function labelOf({ name, isReference, positions }: ReadingView): string {
  return `${name} (${isReference ? 'reference, ' : ''}${positions})`;
}
