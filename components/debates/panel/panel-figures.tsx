import { useOnSlide } from '@/components/charts/slide-context';
import { KindsMeaning } from '@/components/ui/kinds/kinds-meaning';
import type { Stance } from '@/lib/analysis/stance-matrix';
import type { PropositionFacts } from '@/lib/view/filter';
import type { CommentatorView } from '@/lib/view/view';
import { HIDDEN } from '@/lib/words/absence-words';
import { kindColor, kindCounted, kindHint, kindOthers } from '@/lib/words/kind-words';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './position-panel.module.css';

/** The kind of a proposition, how far apart its voices are, and on how many that rests. */
export function PanelFigures({
  facts,
  shown,
}: {
  facts: PropositionFacts;
  shown: readonly CommentatorView[];
}) {
  const onSlide = useOnSlide();
  const stances = facts.held.map(({ stance }) => stance);
  const lowest = stances.reduce((least, stance) => (stance < least ? stance : least), 2 as Stance);
  const highest = stances.reduce((most, stance) => (stance > most ? stance : most), -2 as Stance);
  const others = kindOthers(facts.tally);
  return (
    <div className={classes.figures}>
      <p>
        <b
          className={classes.kind}
          style={{ '--kind': kindColor(facts.kind) }}
          title={kindHint(facts.tally)}
        >
          {kindCounted(facts.tally)}
        </b>
        {others === '' ? '' : `; ${others}`}
        {stances.length < 2 ? null : (
          <span>
            {' '}
            · {lowest === highest ? 'all ' : `from ${stanceWords(lowest)} to `}
            {stanceWords(highest)}
          </span>
        )}
        <span>
          {' '}
          · {stances.length} of {shown.length} {shown.length === 1 ? 'commentator' : 'commentators'}
          {facts.hidden.length > 0 ? ` · ${facts.hidden.length} ${HIDDEN}` : ''}
        </span>
      </p>
      <KindsMeaning commentators={facts.tally.commentators} linked={!onSlide} />
    </div>
  );
}
