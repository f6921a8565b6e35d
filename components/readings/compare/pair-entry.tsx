import { PairDecision } from '@/components/readings/compare/pair-decision';
import { PairSide } from '@/components/readings/compare/pair-side';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import type { ReadingView } from '@/lib/readings/data';
import type { DecisionState } from '@/lib/readings/decisions';
import { type ReadingPair, takesOppositeSides } from '@/lib/readings/pair-readings';
import type { DebateView } from '@/lib/view/view';
import { countOf } from '@/lib/words/format-count';
import classes from './compared-readings.module.css';

export type EntryProps = {
  view: DebateView;
  pair: ReadingPair;
  a: ReadingView;
  b: ReadingView;
  /** Where readings are decided between: into which, and what stands there. */
  into: { reading: ReadingView; stateOf: (pair: ReadingPair) => DecisionState } | null;
};

/** One commentator on one proposition as the two readings have it. */
export function PairEntry({ view, pair, a, b, into }: EntryProps) {
  const person = view.commentators.find(({ id }) => id === pair.commentatorId);
  const proposition = view.propositions.find(({ id }) => id === pair.propositionId);
  if (!person) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk from entry to entry
    <article className={classes.pair} data-pair={pair.key} tabIndex={0} aria-label={person.name}>
      <p className={classes.who}>
        <CommentatorMark index={person.index} initials={person.initials} size={24} />
        <b>{person.name}</b>
        <span className={classes.kind} data-kind={pair.kind}>
          {wordsOf(pair, a, b)}
        </span>
      </p>
      <div className={classes.sides}>
        <PairSide
          view={view}
          reading={a}
          position={pair.first}
          absence={pair.absent.first}
          other={pair.second}
        />
        <PairSide
          view={view}
          reading={b}
          position={pair.second}
          absence={pair.absent.second}
          other={pair.first}
        />
      </div>
      {into ? (
        <PairDecision
          pair={pair}
          state={into.stateOf(pair)}
          reasons={view.reasons.filter((one) => one.propositionId === pair.propositionId)}
          person={person.name}
          codeHref={`/debates/${view.debate.slug}/code?reading=${into.reading.id}&proposition=${proposition?.slug}&commentator=${person.slug}`}
        />
      ) : null}
    </article>
  );
}

function wordsOf({ kind, first, second, distance }: ReadingPair, a: ReadingView, b: ReadingView) {
  if (kind === 'only-first') return `only in “${a.name}”`;
  if (kind === 'only-second') return `only in “${b.name}”`;
  if (kind === 'differ') {
    const opposite = first && second && takesOppositeSides(first.stance, second.stance);
    return `differ by ${countOf(distance ?? 0, 'step')}${opposite ? ', on opposite sides' : ''}`;
  }
  return first?.explicitness === second?.explicitness
    ? 'same stance'
    : 'same stance, not equally explicit';
}
