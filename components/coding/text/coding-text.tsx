'use client';

import { memo, type RefObject, useMemo, useState } from 'react';
import { useCoding, useCodingState, useDispatch } from '@/components/coding/coding-context';
import { CodingContribution } from '@/components/coding/text/coding-contribution';
import { NearContext, type NearStretches } from '@/components/coding/text/near-stretches';
import { useCodedText } from '@/components/coding/text/use-coded-text';
import { TurnEdits } from '@/components/contributions/turns/turn-edits';
import type { ParagraphPlace } from '@/lib/coding/state/coding-text';
import { isDrawnInStretches, stretchesOf } from '@/lib/coding/text-stretches';
import type { StanceCue } from '@/lib/text/similar/stance-cues';
import { groupBy } from '@/lib/view/group-by';
import { turnsOf } from '@/lib/view/turns';
import type { PositionView } from '@/lib/view/view';
import classes from './coding-text.module.css';
import './highlights.css';

type Props = {
  frame: RefObject<HTMLElement | null>;
  near: NearStretches;
  paragraphs: ReadonlyMap<string, readonly ParagraphPlace[]>;
  active: ParagraphPlace | null;
  /** The stance cues of the active paragraph; null while they are off. */
  cues: readonly StanceCue[] | null;
};

const NO_PLACES: readonly ParagraphPlace[] = [];

/** The text of the debate, who says what in the margin, and the form where the words are. */
export const CodingText = memo(function CodingText(props: Props) {
  const { frame, near, paragraphs, active, cues } = props;
  const { contributions, view, marks } = useCoding();
  const passage = useCodingState((state) => state.passage);
  const form = useCodingState((state) => state.form?.opened ?? null);
  const dispatch = useDispatch();
  const coded = useCodedText(view, paragraphs);
  const turns = useMemo(() => turnsOf(contributions), [contributions]);
  const stretches = useStretches(view.positions, paragraphs);
  const people = useMemo(
    () => new Map(view.commentators.map((one) => [one.id, one])),
    [view.commentators],
  );
  const done = useMemo(
    () => groupBy(marks.reviews, ({ contributionId }) => contributionId),
    [marks.reviews],
  );
  return (
    <TurnEdits
      debateId={view.debate.id}
      contributions={contributions}
      people={view.commentators}
      onChanged={(change, said) => dispatch({ type: 'text-changed', said, ...change })}
    >
      <NearContext value={near}>
        {stretches ? (
          <p className={`small soft ${classes.near}`}>
            Of this long text the page holds what is near. <em>Find in the text</em> looks through
            all of it, and Read prints all of it; the browser’s own search and print do not.
          </p>
        ) : null}
        <section ref={frame} tabIndex={-1} aria-label="The text" className={classes.text}>
          {contributions.map((contribution) => {
            const { id } = contribution;
            const isActive = active?.contributionId === id;
            const hasForm = form?.place.kind === 'text' && form.place.contributionId === id;
            const reviewed = (done.get(id) ?? []).map(({ paragraph }) => paragraph);
            return (
              <CodingContribution
                key={id}
                contribution={contribution}
                person={people.get(contribution.commentatorId ?? '') ?? null}
                turn={turns.get(id)}
                paragraphs={paragraphs.get(id) ?? NO_PLACES}
                stretches={stretches?.get(id) ?? null}
                coded={coded.get(id) ?? null}
                reviewed={reviewed.join(' ')}
                active={isActive ? active.number : null}
                cues={isActive ? cues : null}
                passage={passage?.contributionId === id ? passage : null}
                form={hasForm ? form : null}
              />
            );
          })}
        </section>
      </NearContext>
    </TurnEdits>
  );
});

/**
 * The paragraphs of a long text by contribution, in stretches; null where it is drawn whole. Which of both is
 * settled as the screen opens: one position more shall not draw everything anew.
 */
function useStretches(positions: readonly PositionView[], paragraphs: Props['paragraphs']) {
  const [isLong] = useState(() => {
    const count = [...paragraphs.values()].reduce((sum, places) => sum + places.length, 0);
    return isDrawnInStretches(
      count,
      positions.reduce((sum, { evidence }) => sum + evidence.length, 0),
    );
  });
  return useMemo(
    () =>
      isLong ? new Map([...paragraphs].map(([id, places]) => [id, stretchesOf(places)])) : null,
    [isLong, paragraphs],
  );
}
