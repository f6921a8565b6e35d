import { Button } from '@mantine/core';
import { type RevealCommand, type RevealState, timers } from '@/lib/view/reveal/reveal-state';
import classes from './leader-view.module.css';

/** What drives the projector by hand; the keys of `?` do the same. */
export function RevealControls({
  state,
  onDo,
  onKeys,
}: {
  state: RevealState;
  onDo: (command: RevealCommand) => void;
  onKeys: () => void;
}) {
  const does = (command: RevealCommand) => () => onDo(command);
  return (
    <div className={classes.controls}>
      <Button variant="default" onClick={does({ do: 'back' })}>
        Back
      </Button>
      <Button onClick={does({ do: 'next' })}>Next</Button>
      <Button variant="default" onClick={does({ do: 'all' })}>
        Show all
      </Button>
      <Button variant="default" onClick={does({ do: 'none' })}>
        Hide all
      </Button>
      <Button variant="default" onClick={does({ do: 'slide-before' })}>
        Slide before
      </Button>
      <Button variant="default" onClick={does({ do: 'slide-after' })}>
        Next slide
      </Button>
      <Button
        variant={state.blank ? 'filled' : 'default'}
        aria-pressed={state.blank}
        onClick={does({ do: 'blank' })}
      >
        Blank screen
      </Button>
      {timers.map((minutes) => (
        <Button
          key={minutes}
          variant="default"
          onClick={() => onDo({ do: 'run', minutes, now: Date.now() })}
        >
          {minutes} min
        </Button>
      ))}
      {state.timer ? (
        <Button variant="default" onClick={does({ do: 'stop' })}>
          Put the timer away
        </Button>
      ) : null}
      <Button variant="subtle" onClick={onKeys}>
        Keys (?)
      </Button>
    </div>
  );
}
