'use client';

import { Button, type ButtonProps, type ElementProps } from '@mantine/core';

type Props = Omit<ButtonProps, 'disabled'> &
  ElementProps<'button', keyof ButtonProps> & {
    /** It leads nowhere now. */
    isOff: boolean;
  };

/** A button that keeps the focus when it leads nowhere any more: one that is disabled loses it to the page. */
export function SteadyButton({ isOff, onClick, ...rest }: Props) {
  return (
    <Button
      {...rest}
      aria-disabled={isOff}
      data-disabled={isOff}
      onClick={(event) => {
        if (!isOff) onClick?.(event);
      }}
    />
  );
}
