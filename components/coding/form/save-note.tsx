import { Button } from '@mantine/core';
import { useDispatch } from '@/components/coding/coding-context';
import { missing } from '@/lib/coding/draft';
import type { Form } from '@/lib/coding/state/form-state';
import classes from './position-editor.module.css';

/** Says whether the position is stored; where it is not yet, what is missing. */
export function SaveNote({ save: state, draft }: Pick<Form, 'save' | 'draft'>) {
  const dispatch = useDispatch();
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
        <Button size="compact-xs" variant="default" onClick={() => dispatch({ type: 'try-now' })}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}
