'use client';

import { Button, SegmentedControl } from '@mantine/core';
import { useCodingState, useDispatch } from '@/components/coding/coding-context';
import classes from '@/components/coding/coding-workspace.module.css';
import { OwnNameField } from '@/components/ui/own-name-field';
import type { CommandOf } from '@/lib/coding/state/commands';
import { NOTHING_TO_UNDO } from '@/lib/coding/state/undo-and-marks';

type Props = {
  cuesOn: boolean;
  /** The name that the history gives; null where the reading says who codes it. */
  ownName: string | null;
  onOwnName: (name: string) => void;
  /** How many turns the keys pass over, and of how few words; null where there are none. */
  passed: { turns: number; under: number } | null;
  /** To change that. */
  onPassed: () => void;
  /** Which part a phone shows: it has room for one. */
  part: CommandOf<'show-part'>['part'];
};

/** Undo and redo, finding, the keys, stance cues, who codes, and on a phone what is shown. */
export function CodingTools(props: Props) {
  const dispatch = useDispatch();
  const canUndo = useCodingState(({ history, kept }) => history.past.length + kept.length > 0);
  const canRedo = useCodingState(({ history }) => history.future.length > 0);
  const { cuesOn, ownName, passed } = props;
  return (
    <div className={classes.tools}>
      <Button
        size="xs"
        variant="default"
        onClick={() => dispatch({ type: 'undo' })}
        disabled={!canUndo}
        title={canUndo ? undefined : NOTHING_TO_UNDO}
      >
        Undo
      </Button>
      <Button
        size="xs"
        variant="default"
        onClick={() => dispatch({ type: 'redo' })}
        disabled={!canRedo}
      >
        Redo
      </Button>
      <Button size="xs" variant="default" onClick={() => dispatch({ type: 'find-in-text' })}>
        Find in the text
      </Button>
      <Button size="xs" variant="default" onClick={() => dispatch({ type: 'show-keys', on: true })}>
        Keys
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-pressed={cuesOn}
        title="Underlines words such as “perhaps”, “not” or “but” in the passage you are at"
        onClick={() => dispatch({ type: 'toggle-cues' })}
      >
        Signal words: {cuesOn ? 'on' : 'off'}
      </Button>
      {passed ? (
        <p className={`small soft ${classes.passed}`}>
          The keys n, p and d pass over {passed.turns} {passed.turns === 1 ? 'turn' : 'turns'} of
          fewer than {passed.under} words.{' '}
          <Button size="compact-xs" variant="default" onClick={props.onPassed}>
            Change
          </Button>
        </p>
      ) : null}
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
          dispatch({
            type: 'show-part',
            part: value === 'help' || value === 'propositions' ? value : 'text',
          })
        }
      />
    </div>
  );
}
