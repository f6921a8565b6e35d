import { typeOnSlide } from '@/components/debates/why/type-on-slide';
import type { WhyShown } from '@/components/debates/why/why-on-slides';
import { WhyTheyDiffer } from '@/components/debates/why/why-they-differ';
import { Words } from '@/components/ui/words/words';
import type { DebateView } from '@/lib/view/view';
import classes from './why-they-differ.module.css';

/**
 * A contested proposition with the reasons of either side, or as many of them as a slide takes: for a projector,
 * where the type is the larger the less there is to read.
 */
export function WhyOnSlide({
  view,
  text,
  why,
  place,
}: {
  view: Pick<DebateView, 'debate' | 'source'>;
  /** The proposition. */
  text: string;
  why: WhyShown;
  /** Which of the slides about it this is. */
  place: { readonly at: number; readonly of: number };
}) {
  return (
    <article
      className={`${classes.proposition} ${classes.onSlide}`}
      style={{ '--type': typeOnSlide(why) }}
    >
      <h3 className={classes.text}>
        <Words as="span">{text}</Words>
        {place.of > 1 ? (
          <span className={classes.quiet}>
            {' '}
            ({place.at + 1} of {place.of})
          </span>
        ) : null}
      </h3>
      <WhyTheyDiffer
        why={why}
        slug={view.debate.slug}
        source={view.source}
        reading={view.debate.otherReading?.id}
        heading="h4"
        onSlide
      />
    </article>
  );
}
