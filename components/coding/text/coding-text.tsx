'use client';

import { memo, type RefObject, useMemo } from 'react';
import { useCoding, useCodingState, useDispatch } from '@/components/coding/coding-context';
import { CodingContribution } from '@/components/coding/text/coding-contribution';
import { useCodedText } from '@/components/coding/text/use-coded-text';
import { TurnEdits } from '@/components/contributions/turns/turn-edits';
import type { ParagraphPlace } from '@/lib/coding/state/coding-text';
import type { StanceCue } from '@/lib/text/similar/stance-cues';
import { turnsOf } from '@/lib/view/turns';
import classes from './coding-text.module.css';
import './highlights.css';

type Props = {
  frame: RefObject<HTMLElement | null>;
  paragraphs: ReadonlyMap<string, readonly ParagraphPlace[]>;
  active: ParagraphPlace | null;
  /** The stance cues of the active paragraph; null while they are off. */
  cues: readonly StanceCue[] | null;
};

const NO_PLACES: readonly ParagraphPlace[] = [];

/** The text of the debate, who says what in the margin, and the form where the words are. */
export const CodingText = memo(function CodingText(props: Props) {
  const { frame, paragraphs, active, cues } = props;
  const { contributions, view, marks } = useCoding();
  const passage = useCodingState((state) => state.passage);
  const form = useCodingState((state) => state.form?.opened ?? null);
  const dispatch = useDispatch();
  const coded = useCodedText(view, paragraphs);
  const turns = useMemo(() => turnsOf(contributions), [contributions]);
  return (
    <TurnEdits
      debateId={view.debate.id}
      contributions={contributions}
      people={view.commentators}
      onChanged={(change, said) => dispatch({ type: 'text-changed', said, ...change })}
    >
      <section ref={frame} tabIndex={-1} aria-label="The text" className={classes.text}>
        {contributions.map((contribution) => {
          const { id } = contribution;
          const isActive = active?.contributionId === id;
          const hasForm = form?.place.kind === 'text' && form.place.contributionId === id;
          const reviewed = marks.reviews.flatMap((one) =>
            one.contributionId === id ? [one.paragraph] : [],
          );
          return (
            <CodingContribution
              key={id}
              contribution={contribution}
              person={
                view.commentators.find((one) => one.id === contribution.commentatorId) ?? null
              }
              turn={turns.get(id)}
              paragraphs={paragraphs.get(id) ?? NO_PLACES}
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
    </TurnEdits>
  );
});
