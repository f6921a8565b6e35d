'use client';

import { Button, SegmentedControl } from '@mantine/core';
import { useCoding } from '@/components/coding/coding-context';
import classes from '@/components/coding/coding-workspace.module.css';
import { OwnNameField } from '@/components/coding/own-name-field';

/** Which part a phone shows: it has room for one. */
export type PhonePart = 'text' | 'propositions' | 'help';

type Props = {
  redo: () => void;
  onKeys: () => void;
  cues: boolean;
  onCues: (on: boolean) => void;
  /** The name that the history gives; null where the reading says who codes it. */
  ownName: string | null;
  onOwnName: (name: string) => void;
  part: PhonePart;
  onPart: (part: PhonePart) => void;
};

/** Undo and redo, the keys, stance cues, who codes, and on a phone what is shown. */
export function CodingTools(props: Props) {
  const { history, undo } = useCoding();
  const { cues, ownName } = props;
  return (
    <div className={classes.tools}>
      <Button size="xs" variant="default" onClick={undo} disabled={!history.canUndo}>
        Undo
      </Button>
      <Button size="xs" variant="default" onClick={props.redo} disabled={!history.canRedo}>
        Redo
      </Button>
      <Button size="xs" variant="default" onClick={props.onKeys}>
        Keys
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-pressed={cues}
        title="Underlines words such as “perhaps”, “not” or “but” in the passage you are at"
        onClick={() => props.onCues(!cues)}
      >
        Signal words: {cues ? 'on' : 'off'}
      </Button>
      {ownName === null ? null : <OwnNameField value={ownName} onChange={props.onOwnName} />}
      <SegmentedControl
        size="xs"
        className={classes.switch ?? ''}
        aria-label="Which side to show"
        data={[
          { value: 'text', label: 'Text' },
          { value: 'propositions', label: 'Propositions' },
          { value: 'help', label: 'Help' },
        ]}
        value={props.part}
        onChange={(value) =>
          props.onPart(value === 'help' || value === 'propositions' ? value : 'text')
        }
      />
    </div>
  );
}
