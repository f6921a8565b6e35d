import { Button } from '@mantine/core';
import classes from '@/components/import/import.module.css';
import { LIKELY } from '@/components/import/split/guess-list';
import type { DraftHint } from '@/lib/imports/schema';

type Props = { hint: DraftHint; onEdit: () => void; onDismiss: () => void };

/** A place where a contribution may begin, and why; it parts nothing until the person says so. */
export function HintHead({ hint, onEdit, onDismiss }: Props) {
  return (
    <div className={classes.hintHead}>
      <strong>Does someone begin here?</strong>
      <span className={classes.guess}>{hint.score >= LIKELY ? 'likely' : 'possible'}</span>
      <span className={classes.reason}>{hint.reason}</span>
      <span className={classes.turnTools}>
        <Button size="compact-xs" variant="default" onClick={onEdit}>
          Name who begins
        </Button>
        <Button size="compact-xs" variant="default" onClick={onDismiss}>
          Nobody
        </Button>
      </span>
    </div>
  );
}
