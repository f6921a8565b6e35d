import { Button } from '@mantine/core';
import { type RevealCommand, type RevealState, timers } from '@/lib/view/reveal/reveal-state';
import classes from './leader-view.module.css';

/** What drives the projector by hand; the keys of `?` do the same. */
export function RevealControls({
  state,
  isEnd,
  onDo,
  onKeys,
}: {
  state: RevealState;
  isEnd: boolean;
  onDo: (command: RevealCommand) => void;
  onKeys: () => void;
}) {
  const does = (command: RevealCommand) => () => onDo(command);
  return (
    <div className={classes.controls}>
      <Button variant="default" onClick={does({ do: 'back' })}>
        Step back
      </Button>
      <Button disabled={isEnd} onClick={does({ do: 'next' })}>
        Next step
      </Button>
      <Button variant="default" onClick={does({ do: 'all' })}>
        Show all
      </Button>
      <Button variant="default" onClick={does({ do: 'none' })}>
        Hide all
      </Button>
      <Button variant="default" onClick={does({ do: 'slide-before' })}>
        Proposition before
      </Button>
      <Button variant="default" onClick={does({ do: 'slide-after' })}>
        Next proposition
      </Button>
      <Button variant={state.blank ? 'filled' : 'default'} onClick={does({ do: 'blank' })}>
        {state.blank ? 'Show the slide' : 'Blank screen'}
      </Button>
      {timers.map((minutes) => (
        <Button key={minutes} variant="default" onClick={() => onDo({ do: 'run', minutes })}>
          {minutes} min
        </Button>
      ))}
      <Button variant="subtle" onClick={onKeys}>
        Keys (?)
      </Button>
    </div>
  );
}
