'use client';

import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { SteadyButton } from '@/components/ui/steady-button';
import classes from './place-moves.module.css';

type Props = {
  place: { index: number; of: number };
  onMove: (to: number) => void;
  /** In each row of a list: what the row is called, and no buttons to the ends. */
  ofRow?: string;
};

/**
 * Moves one row of a list by buttons; nothing where there is only one. The focus goes with the row and stays on
 * the button that was pressed, also where that leads no further: pressed again it turns nothing back.
 */
export function PlaceMoves({ place: { index, of }, onMove, ofRow }: Props) {
  const frame = useRef<HTMLFieldSetElement>(null);
  const pressed = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the row stands at its new place.
  useEffect(() => {
    const label = pressed.current;
    pressed.current = null;
    if (label === null) return;
    const buttons = [...(frame.current?.querySelectorAll('button') ?? [])];
    buttons.find((one) => one.dataset.move === label)?.focus();
  }, [index]);
  if (of < 2) return null;
  const isRow = ofRow !== undefined;
  const steps = [
    [isRow ? 'Move up' : 'Up', index - 1, index === 0],
    [isRow ? 'Move down' : 'Down', index + 1, index === of - 1],
  ] as const;
  const moves = isRow
    ? steps
    : ([
        ['To the top', 0, index === 0],
        ...steps,
        ['To the end', of - 1, index === of - 1],
      ] as const);
  return (
    <fieldset ref={frame} className={classes.moves}>
      <legend className="small soft">
        Place {index + 1} of {of}
      </legend>
      <Button.Group>
        {moves.map(([label, to, isThere]) => (
          <SteadyButton
            key={label}
            size="xs"
            variant="default"
            data-move={label}
            aria-label={isRow ? `${label}: “${ofRow}”` : undefined}
            isOff={isThere}
            onClick={() => {
              pressed.current = label;
              onMove(to);
            }}
          >
            {label}
          </SteadyButton>
        ))}
      </Button.Group>
    </fieldset>
  );
}
