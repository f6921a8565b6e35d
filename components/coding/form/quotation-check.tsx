'use client';

import { Button } from '@mantine/core';
import { useDispatch } from '@/components/coding/coding-context';
import type { DraftQuotation } from '@/lib/coding/draft';
import { whyToCheck } from '@/lib/positions/to-check';
import { beginningOf } from '@/lib/text/beginning-of';
import classes from './position-editor.module.css';

type Props = {
  piece: DraftQuotation;
  /** Its place among the pieces of the form. */
  at: number;
  /** The number of the quotation that the next words take the place of; null where they are added. */
  anew: number | null;
};

const NOTES: Record<DraftQuotation['status'], string> = {
  anchored: '',
  referred: '',
  moved: 'Found again at another place, or with other words: check it.',
  lost: 'Not in the text any more; the words are kept.',
};

/** What is to be looked at of a quotation, and what can be done about it. */
export function QuotationCheck({ piece, at, anew }: Props) {
  const dispatch = useDispatch();
  const { quotation, status, checked } = piece;
  const why = whyToCheck([piece]);
  const isLost = status === 'lost';
  if (why === null && !isLost) return null;
  const note = isLost || !checked ? NOTES[status] : '';
  const named = beginningOf(piece.exact, 60);
  if (anew === quotation) {
    return (
      <p className="small" role="status">
        Choose the words in the text and add them (q): they take the place of these.{' '}
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => dispatch({ type: 'choose-anew', quotation: null })}
        >
          Leave these words
        </Button>
      </p>
    );
  }
  return (
    <div className={classes.check}>
      {note ? <p className="small">{note}</p> : null}
      {why !== null ? (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${isLost ? 'Keep as lost' : 'Accept'}: ${named}`}
          onClick={() => dispatch({ type: 'change-quotation', at, part: { checked: true } })}
        >
          {isLost ? 'Keep as lost' : 'Accept'}
        </Button>
      ) : null}
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Choose anew: ${named}`}
        onClick={() => dispatch({ type: 'choose-anew', quotation })}
      >
        Choose anew
      </Button>
    </div>
  );
}
