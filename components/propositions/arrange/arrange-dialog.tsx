'use client';

import { Alert, Button, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './arrange.module.css';

type Props = {
  /** What is done here, as in "Merge two propositions". */
  title: string;
  /** The word on the button that does it. */
  action: string;
  canAct: boolean;
  isBusy: boolean;
  /** Why it was not done, in words. */
  problem: string | null;
  /** What is still to be chosen, beside the buttons. */
  hint?: string;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** The frame of what is done with propositions over their list. */
export function ArrangeDialog(props: Props) {
  const { title, action, canAct, isBusy, problem, hint = '', onAct, onClose, children } = props;
  return (
    <Modal.Root opened onClose={onClose} size="xl">
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body pt="md">
          <Stack gap="md">
            <h2>{title}</h2>
            {children}
            {problem ? (
              <Alert color="red" variant="outline" role="alert">
                {problem}
              </Alert>
            ) : null}
            <div className={classes.actions}>
              <Button disabled={!canAct} loading={isBusy} onClick={onAct}>
                {action}
              </Button>
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              {hint ? <span className="small soft">{hint}</span> : null}
            </div>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
