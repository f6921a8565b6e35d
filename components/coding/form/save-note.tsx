import { Button } from '@mantine/core';
import type { SaveState } from '@/components/coding/form/use-position-editor';
import { missing, type PositionDraft } from '@/lib/coding/draft';
import classes from './position-form.module.css';

/** Says whether the position is stored; where it is not yet, what is missing. */
export function SaveNote(props: { state: SaveState; draft: PositionDraft; onRetry: () => void }) {
  const { state, draft, onRetry } = props;
  const failed = state.kind === 'failed';
  return (
    <div className={classes.saveNote}>
      <p className={failed ? classes.error : classes.saved} role="status">
        {failed
          ? `${state.mayBeStored ? 'Not known whether it is saved' : 'Not saved'}: ${Object.values(state.errors)[0] ?? 'try again.'}`
          : state.kind === 'saving' || (state.kind === 'waiting' && missing(draft) === null)
            ? 'Saving…'
            : (missing(draft) ??
              (state.kind === 'untouched' && draft.version === null ? '' : 'Saved'))}
      </p>
      {failed && state.retries ? (
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}
