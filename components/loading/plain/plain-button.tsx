import type { ComponentProps } from 'react';
import classes from './plain-button.module.css';

/**
 * A small button in the look of Mantine's, without its scripts: for what stands on a debate's first screen,
 * which is drawn without them.
 */
export function PlainButton(props: ComponentProps<'button'>) {
  return <button type="button" className={classes.button} {...props} />;
}

/** The same of a drawing alone; `aria-label` says what it does. */
export function PlainIconButton(props: ComponentProps<'button'> & { 'aria-label': string }) {
  return <button type="button" className={classes.icon} {...props} />;
}
