'use client';

import { Button, Textarea } from '@mantine/core';
import { PlaceMoves } from '@/components/ui/place-moves';
import { Words } from '@/components/ui/words/words';
import type { OfferedProposition } from '@/lib/sets/offered';
import { PROPOSED_FOR } from '@/lib/sets/set-words';
import type { ClassSetItem } from '@/lib/view/sets/class-set';
import { shortly } from '@/lib/words/shortly';
import { USUAL_QUESTION } from '@/lib/words/usual-question';
import classes from './sets.module.css';

type Props = {
  item: ClassSetItem;
  proposition: OfferedProposition;
  /** The debate has it no more. */
  isGone: boolean;
  /** In the set, from 0, and of how many. */
  place: { index: number; of: number };
  onMove: (to: number) => void;
  onWords: (words: Partial<Pick<ClassSetItem, 'question' | 'note'>>) => void;
  onRemove: () => void;
};

/** One proposition of a set: what the class is asked, and what only the leader sees. */
export function SetItem({ item, proposition, isGone, place, onMove, onWords, onRemove }: Props) {
  const called = shortly(proposition.text);
  return (
    <div className={classes.item}>
      <Words as="p" className={`text ${classes.words}`}>
        {proposition.text}
      </Words>
      <p className="soft small">
        {proposition.counted}
        {item.proposedFor === 'by-hand' ? '' : `. Proposed: ${PROPOSED_FOR[item.proposedFor]}`}
      </p>
      {isGone ? (
        <p className={classes.problem}>
          Not part of this debate any more: take it out, and the rest is saved.
        </p>
      ) : null}
      <Textarea
        label="Question to the class"
        aria-label={`Question to the class on “${called}”`}
        placeholder={USUAL_QUESTION}
        dir="auto"
        autosize
        minRows={1}
        maxLength={500}
        value={item.question}
        onChange={(event) => onWords({ question: event.currentTarget.value })}
      />
      <Textarea
        label="Your notes"
        description="Only the presenter view shows them, and a key printed with notes."
        aria-label={`Your notes on “${called}”`}
        dir="auto"
        autosize
        minRows={1}
        maxLength={5000}
        value={item.note}
        onChange={(event) => onWords({ note: event.currentTarget.value })}
      />
      <div className={classes.row}>
        <PlaceMoves place={place} onMove={onMove} ofRow={called} />
        <Button
          size="xs"
          variant="subtle"
          aria-label={`Take “${called}” out of the set`}
          onClick={onRemove}
        >
          Take out
        </Button>
      </div>
    </div>
  );
}
