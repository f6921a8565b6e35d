import { Button } from '@mantine/core';
import type { SaveState } from '@/components/coding/form/use-position-editor';
import type { PositionDraft } from '@/lib/coding/draft';
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

/** What a draft still lacks before it can be stored, in words; null where nothing. */
export function missing(draft: PositionDraft): string | null {
  if (draft.commentatorId === null) return 'Not saved yet: choose whose position it is.';
  if (draft.propositionId === null && draft.newProposition === null) {
    return 'Not saved yet: choose or write a proposition.';
  }
  if (draft.propositionId === null && draft.newProposition?.themes.length === 0) {
    return 'Not saved yet: the new proposition needs a theme.';
  }
  if (draft.stance === null) return 'Not saved yet: choose a stance (keys 1 to 5).';
  return null;
}
