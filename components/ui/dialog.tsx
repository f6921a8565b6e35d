import { CloseButton, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './dialog.module.css';

type Props = {
  title: string;
  opened: boolean;
  /** `lg` for one that holds long words. */
  size?: 'md' | 'lg';
  onClose: () => void;
  /** Where the focus goes to when it closes is decided by who opened it. */
  returnsFocus?: boolean;
  children: ReactNode;
};

/** A dialog whose heading is no banner: a page has one already. */
export function Dialog({
  title,
  opened,
  size = 'md',
  onClose,
  returnsFocus = true,
  children,
}: Props) {
  return (
    <Modal.Root opened={opened} size={size} onClose={onClose} returnFocus={returnsFocus}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body pt="md">
          <div className={classes.head}>
            <h2>{title}</h2>
            <CloseButton aria-label="Close" onClick={onClose} />
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
