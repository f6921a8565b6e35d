'use client';

import { Button, Progress } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { askServer, sayNotDone } from '@/components/loading/ask-server';
import {
  AdjudicationProvider,
  type AdjudicationTools,
} from '@/components/readings/compare/adjudication-context';
import { ReferenceDialog } from '@/components/readings/reference-dialog';
import { notifications } from '@/components/ui/notifications';
import { showProblem } from '@/components/ui/show-undo';
import { useUndoStack } from '@/components/ui/undo/use-undo-stack';
import { acceptAllAgreed, restoreDecided } from '@/lib/readings/adjudicate-actions';
import type { ReadingView } from '@/lib/readings/data';
import { MOVED, type UndoWay } from '@/lib/undo/undo-history';
import classes from './adjudication.module.css';

type Props = {
  into: ReadingView;
  reference: ReadingView | null;
  names: [string, string];
  decided: number;
  all: number;
  /** Undecided pairs on which the two agree. */
  agreed: number;
  children: ReactNode;
};

/** Deciding between two readings: how far it is, undo, what needs no decision, and the end. */
export function Adjudication({ into, reference, names, decided, all, agreed, children }: Props) {
  const history = useUndoStack();
  const [busy, setBusy] = useState(false);
  const [finishes, setFinishes] = useState(false);
  const readingId = into.id;
  const { push } = history;

  const run: AdjudicationTools['run'] = useCallback(
    async (label, work) => {
      const asked = await askServer(work);
      if (!asked.ok) {
        showProblem({ ...asked, message: sayNotDone(asked, 'Not saved') });
        return false;
      }
      const { before, after } = asked.value;
      push({
        label,
        undo: () => restoreDecided({ readingId, states: before }),
        redo: () => restoreDecided({ readingId, states: after }),
      });
      return true;
    },
    [push, readingId],
  );
  const tools = useMemo(() => ({ readingId, names, run }), [readingId, names, run]);

  // Who begins, or goes on, comes to what is to be decided, far below what stands at the top.
  useEffect(() => {
    const frame = requestAnimationFrame(goToUndecided);
    return () => cancelAnimationFrame(frame);
  }, []);

  async function move(way: UndoWay) {
    const outcome = await history[way]();
    if (outcome?.problem) showProblem({ message: outcome.problem });
    else if (outcome) notifications.show({ message: `${MOVED[way]}: ${outcome.label}` });
  }

  async function accept() {
    setBusy(true);
    await run(`taking over ${agreed} agreed`, () => acceptAllAgreed(readingId));
    setBusy(false);
  }

  return (
    <AdjudicationProvider value={tools}>
      <section className={classes.bar} aria-label="Deciding">
        <div className={classes.progress}>
          <p role="status">
            <b>
              {decided} of {all} decided
            </b>{' '}
            <span className="soft">
              in “{into.name}”; saved as you go, both readings stay as they are
            </span>
          </p>
          <Progress
            value={all === 0 ? 0 : (decided / all) * 100}
            aria-label="Decided"
            size="sm"
            transitionDuration={0}
          />
        </div>
        <div className={classes.tools}>
          <Button
            size="xs"
            variant="default"
            onClick={() => void move('undo')}
            disabled={!history.canUndo}
          >
            Undo
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => void move('redo')}
            disabled={!history.canRedo}
          >
            Redo
          </Button>
          {agreed > 0 ? (
            <Button size="xs" loading={busy} onClick={() => void accept()}>
              Take over the {agreed} on which they agree
            </Button>
          ) : null}
          {decided < all ? (
            <Button size="xs" variant="default" onClick={goToUndecided} data-next="">
              Next undecided
            </Button>
          ) : into.isReference ? (
            <span className="small">This is the reference reading.</span>
          ) : (
            <Button size="xs" onClick={() => setFinishes(true)}>
              Make it the reference reading
            </Button>
          )}
        </div>
        <p className="small soft">
          With the focus on an entry: 1 takes the first, 2 the second, 3 writes another, 0 leaves it
          out; n goes to the next undecided.
        </p>
      </section>
      <ReferenceDialog
        reading={into}
        reference={reference}
        opened={finishes}
        onClose={() => setFinishes(false)}
      />
      {children}
    </AdjudicationProvider>
  );
}

/** To the next entry that is not decided, after the one with the focus; from the top at the end. */
function goToUndecided() {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-pair]')];
  const at = entries.findIndex((entry) => entry.contains(document.activeElement));
  const order = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  const next = order.find((entry) => entry.querySelector('[data-decided="undecided"]'));
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
}
