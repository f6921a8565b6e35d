'use client';

import { useCoding, useDispatch } from '@/components/coding/coding-context';
import classes from '@/components/coding/help/coding-help.module.css';
import { Words } from '@/components/ui/words/words';
import { stanceWords } from '@/lib/words/stance-words';

/** A position that a question is about: opens it, where its first quotation is if it has one. */
export function QuestionPosition({ id }: { id: string }) {
  const { view, contributions } = useCoding();
  const dispatch = useDispatch();
  const position = view.positions.find((one) => one.id === id);
  if (!position) return null;
  const person = view.commentators.find((one) => one.id === position.commentatorId);
  const proposition = view.propositions.find((one) => one.id === position.propositionId);
  const quoted = position.evidence.find(
    ({ contributionId, end }) =>
      end !== null && contributions.some((one) => one.id === contributionId),
  );
  return (
    <button
      type="button"
      className={classes.sentence}
      onClick={() =>
        dispatch({
          type: 'open-position',
          positionId: id,
          place:
            quoted?.contributionId && quoted.end !== null
              ? { kind: 'text', contributionId: quoted.contributionId, offset: quoted.end }
              : { kind: 'list', propositionId: position.propositionId },
        })
      }
    >
      <strong>
        {person?.name} {stanceWords(position.stance)}
      </strong>
      : <Words as="span">{proposition?.text}</Words>
    </button>
  );
}
