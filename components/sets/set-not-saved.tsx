import { Alert, Button } from '@mantine/core';
import type { EditedSet } from '@/components/sets/edited-set';
import { SetConflict } from '@/components/sets/set-conflict';
import type { SetContent } from '@/lib/sets/set-edits';
import type { ClassSet } from '@/lib/view/sets/class-set';

type Props = {
  saving: EditedSet['saving'];
  content: SetContent;
  nameOf: (propositionId: string) => string;
  onKeepMine: (theirs: ClassSet) => void;
  onTakeTheirs: (theirs: ClassSet) => void;
  onTakeOut: (propositionIds: readonly string[]) => void;
  onAgain: () => void;
  /** Gives the focus back: what is pressed goes away. */
  goBack: () => void;
};

/** Why a set is not saved, and what can be done about it; nothing where it is. */
export function SetNotSaved(props: Props) {
  const { saving, content, nameOf, onKeepMine, onTakeTheirs, onTakeOut, onAgain, goBack } = props;
  if (saving.state !== 'not') return null;
  const { message, theirs, gone } = saving;
  const button = (label: string, does: () => void) => (
    <Button
      size="compact-sm"
      variant="default"
      mr="xs"
      onClick={() => {
        does();
        goBack();
      }}
    >
      {label}
    </Button>
  );
  return (
    <Alert color="red" variant="outline" role="alert" mb="sm">
      {message}{' '}
      {theirs ? (
        <SetConflict
          mine={content}
          theirs={theirs}
          nameOf={nameOf}
          onKeepMine={() => {
            onKeepMine(theirs);
            goBack();
          }}
          onTakeTheirs={() => {
            onTakeTheirs(theirs);
            goBack();
          }}
        />
      ) : (
        <>
          {gone.length > 0
            ? button(gone.length === 1 ? 'Take it out' : 'Take them out', () => onTakeOut(gone))
            : null}
          {button('Try again', onAgain)}
        </>
      )}
    </Alert>
  );
}
