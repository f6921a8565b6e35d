'use client';

import { useCallback } from 'react';
import { useCoding } from '@/components/coding/coding-context';
import { askServer } from '@/components/loading/ask-server';
import { notifications } from '@/components/ui/notifications';
import { showProblem } from '@/components/ui/show-undo';
import type { Answer } from '@/lib/fields/answer';
import { setPutAway, setReview, setSilence, setSilences } from '@/lib/readings/actions';

/** Marks a commentator × proposition pair as looked at and not addressed, with undo. */
export function useSilence() {
  const { view, history } = useCoding();
  const { readingId } = view.debate;
  return useCallback(
    async (commentatorId: string, propositionId: string, on: boolean) => {
      const set = (value: boolean) =>
        setSilence({ readingId, commentatorId, propositionId, on: value });
      await mark(set, on, 'the mark “not addressed”', history);
    },
    [readingId, history],
  );
}

/** Marks several propositions as not addressed by one commentator, as one step of undo. */
export function useSilences() {
  const { view, history } = useCoding();
  const { readingId } = view.debate;
  return useCallback(
    async (commentatorId: string, propositionIds: string[], name: string) => {
      let changed = propositionIds;
      const set = async (on: boolean) => {
        const answer = await setSilences({
          readingId,
          commentatorId,
          propositionIds: changed,
          on,
        });
        if (answer.ok && on) changed = answer.value.changed;
        return answer;
      };
      const label = `the marks “not addressed” of ${name}`;
      if (await mark(set, true, label, history)) {
        const count = changed.length === 1 ? '1 proposition' : `${changed.length} propositions`;
        notifications.show({
          message: `${count} marked as not addressed by ${name}. Press u to undo.`,
        });
      }
    },
    [readingId, history],
  );
}

/** Marks a paragraph as finished with, with undo. */
export function useReview() {
  const { view, history } = useCoding();
  const { readingId } = view.debate;
  return useCallback(
    async (contributionId: string, paragraph: number, on: boolean) => {
      const set = (value: boolean) =>
        setReview({ readingId, contributionId, paragraph, on: value });
      await mark(set, on, `the mark on paragraph ${paragraph}`, history);
    },
    [readingId, history],
  );
}

/** Puts a question away as right as it is, for everybody who codes this reading; with undo. */
export function usePutAway() {
  const { view, history, coder } = useCoding();
  const { readingId } = view.debate;
  return useCallback(
    async (key: string, on: boolean) => {
      const set = (value: boolean) =>
        setPutAway({ readingId, kind: 'question', keys: [key], coder, on: value });
      await mark(set, on, 'putting a question away', history);
    },
    [readingId, history, coder],
  );
}

async function mark(
  set: (on: boolean) => Promise<Answer<unknown>>,
  on: boolean,
  label: string,
  history: ReturnType<typeof useCoding>['history'],
): Promise<boolean> {
  const asked = await askServer(() => set(on));
  if (!asked.ok) {
    showProblem(asked);
    return false;
  }
  history.push({ label, undo: () => set(!on), redo: () => set(on) });
  return true;
}
