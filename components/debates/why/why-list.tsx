import { typeOnSlide } from '@/components/debates/why/type-on-slide';
import { WhyTheyDiffer } from '@/components/debates/why/why-they-differ';
import { Words } from '@/components/ui/words/words';
import type { PropositionFacts } from '@/lib/view/filter';
import { whyVoices } from '@/lib/view/reasons/why-voices';
import type { DebateView } from '@/lib/view/view';
import classes from './why-they-differ.module.css';

/**
 * Contested propositions, each with the reasons of either side: for a projector, where the type is the larger
 * the less there is to read.
 */
export function WhyList({
  view,
  facts,
}: {
  view: Pick<DebateView, 'debate' | 'source' | 'commentators' | 'reasons'>;
  facts: readonly PropositionFacts[];
}) {
  return facts.map(({ proposition, held }) => {
    const voices = whyVoices(held, view.commentators);
    const reasons = view.reasons.filter(({ propositionId }) => propositionId === proposition.id);
    return (
      <article
        key={proposition.id}
        className={`${classes.proposition} ${classes.onSlide}`}
        style={{ '--type': typeOnSlide(voices, reasons) }}
      >
        <Words as="h3" className={classes.text}>
          {proposition.text}
        </Words>
        <WhyTheyDiffer
          voices={voices}
          reasons={reasons}
          slug={view.debate.slug}
          source={view.source}
          reading={view.debate.otherReading?.id}
          heading="h4"
        />
      </article>
    );
  });
}
