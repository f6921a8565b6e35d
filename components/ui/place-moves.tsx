'use client';

import { Button } from '@mantine/core';
import classes from './place-moves.module.css';

type Props = {
  place: { index: number; of: number };
  onMove: (to: number) => void;
};

/** Moves one row of a list by buttons; nothing where there is only one. */
export function PlaceMoves({ place: { index, of }, onMove }: Props) {
  if (of < 2) return null;
  const moves = [
    ['To the top', 0, index === 0],
    ['Up', index - 1, index === 0],
    ['Down', index + 1, index === of - 1],
    ['To the end', of - 1, index === of - 1],
  ] as const;
  return (
    <fieldset className={classes.moves}>
      <legend className="small soft">
        Place {index + 1} of {of}
      </legend>
      <Button.Group>
        {moves.map(([label, to, isThere]) => (
          <Button
            key={label}
            size="xs"
            variant="default"
            disabled={isThere}
            onClick={() => onMove(to)}
          >
            {label}
          </Button>
        ))}
      </Button.Group>
    </fieldset>
  );
}
