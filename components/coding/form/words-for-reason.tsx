'use client';

import { Button } from '@mantine/core';
import { useCodingState, useDispatch } from '@/components/coding/coding-context';
import { isSameReason } from '@/lib/positions/content';
import type { NamedReason } from '@/lib/positions/position';

/** Under a reason that the open position gives: how many quotations show it, and the way to one more. */
export function WordsForReason({ reason, text }: { reason: NamedReason; text: string }) {
  const dispatch = useDispatch();
  const isChosen = useCodingState(({ passage }) => passage !== null);
  const shown = useCodingState(
    ({ form }) =>
      new Set(
        form?.draft.evidence.flatMap((piece) =>
          piece.reason && isSameReason(piece.reason, reason) ? piece.quotation : [],
        ),
      ).size,
  );
  if (shown === 0 && !isChosen) return null;
  return (
    <p className="small soft">
      {shown === 0 ? null : `${shown} ${shown === 1 ? 'quotation shows' : 'quotations show'} it. `}
      {isChosen ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Add the chosen words to the reason ${text}`}
          onClick={() => dispatch({ type: 'add-words', joined: false, reason })}
        >
          Add the chosen words
        </Button>
      ) : null}
    </p>
  );
}
