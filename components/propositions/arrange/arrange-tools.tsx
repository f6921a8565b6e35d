'use client';

import { Button } from '@mantine/core';
import { UNDO_ID } from '@/components/propositions/arrange/focus-undo';
import { OwnNameField } from '@/components/ui/own-name-field';
import { useUndoKeys } from '@/components/ui/undo/use-undo-keys';
import classes from './arrange.module.css';

type Props = {
  step: (way: 'undo' | 'redo') => Promise<void>;
  canUndo: boolean;
  canRedo: boolean;
  isSaving: boolean;
  /** The name that histories give; null where the reading says who codes it. */
  ownName: string | null;
  onOwnName: (name: string) => void;
};

/** Fields have an undo of their own, but for one whose words are all saved; a dialog is left alone. */
const TYPED_INTO =
  'textarea:not([data-saved=true]), input:not([type=radio], [type=checkbox]), [contenteditable], [role=dialog]';

/** Undo and redo by buttons and by keys, and whether all is saved. */
export function ArrangeTools(props: Props) {
  const { step, canUndo, canRedo, isSaving, ownName, onOwnName } = props;
  useUndoKeys(step, TYPED_INTO);

  return (
    <div className={classes.tools}>
      <p className="soft small" role="status">
        {isSaving ? 'Saving…' : 'Every change is saved as you make it.'}
      </p>
      {ownName === null ? null : <OwnNameField value={ownName} onChange={onOwnName} />}
      <Button
        id={UNDO_ID}
        size="xs"
        variant="default"
        disabled={!canUndo}
        title="Ctrl Z"
        onClick={() => void step('undo')}
      >
        Undo
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={!canRedo}
        title="Ctrl Y"
        onClick={() => void step('redo')}
      >
        Redo
      </Button>
    </div>
  );
}
