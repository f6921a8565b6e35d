'use client';

import { Button } from '@mantine/core';
import { memo, type Ref } from 'react';
import { useCoding } from '@/components/coding/coding-context';
import classes from '@/components/coding/help/coding-help.module.css';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { MarkedText } from '@/components/ui/words/marked-text';
import { useWords } from '@/components/ui/words/words';
import type { SimilarSentence } from '@/lib/coding/similar-to-words';
import { citationOf, paragraphLabel, type Turn } from '@/lib/view/turns';
import { stanceWords } from '@/lib/words/stance-words';

type Props = {
  /** Its sentence, which the keys go to. */
  sentence: Ref<HTMLButtonElement> | undefined;
  found: SimilarSentence;
  /** Which of the speaker's turns it is from, where there are several. */
  turn: Turn | undefined;
  propositionId: string | null;
  onGo: () => void;
  onUse: () => void;
};

/** One passage that was found: its sentence leads to the text, a button takes it as evidence. */
export const SimilarEntry = memo(function SimilarEntry(props: Props) {
  const { view } = useCoding();
  const { found, turn, propositionId, onGo, onUse } = props;
  const person = view.commentators.find((one) => one.id === found.commentatorId);
  const position = view.positions.find(
    (one) => one.commentatorId === found.commentatorId && one.propositionId === propositionId,
  );
  const taken = position?.evidence.some(
    ({ contributionId, start, end }) =>
      contributionId === found.contributionId &&
      start !== null &&
      end !== null &&
      start < found.end &&
      end > found.start,
  );
  const name = person?.name ?? '';
  const { quoted } = useWords();
  return (
    <li className={classes.entry}>
      <p className={classes.who}>
        {person ? (
          <CommentatorMark index={person.index} initials={person.initials} size={22} />
        ) : null}
        {name}, {citationOf(turn, found.paragraph)}
        {position ? <span className="soft"> · {stanceWords(position.stance)} already</span> : null}
      </p>
      <button
        ref={props.sentence}
        type="button"
        data-sentence
        className={classes.sentence}
        onClick={onGo}
        {...quoted(found.parts.map(({ text }) => text).join(''))}
      >
        <MarkedText parts={found.parts} />
      </button>
      <p className="small soft">Shared: {found.sharedTerms.join(', ')}</p>
      {taken ? (
        <p className="small">Evidence of this position already.</p>
      ) : (
        <Button
          size="compact-xs"
          variant="default"
          onClick={onUse}
          aria-label={`Use as evidence for ${name}, paragraph ${paragraphLabel(turn, found.paragraph)}`}
        >
          Use as evidence
        </Button>
      )}
    </li>
  );
});
