'use client';

import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useCoding } from '@/components/positions/coding-context';
import { setReview, setSilence } from '@/lib/readings/actions';

/** Marks a commentator × proposition pair as looked at and not addressed, with undo. */
export function useSilence() {
  const { view, history } = useCoding();
  const { readingId } = view.debate;
  return useCallback(
    async (commentatorId: string, propositionId: string, on: boolean) => {
      const set = async (value: boolean) => {
        const answer = await setSilence({ readingId, commentatorId, propositionId, on: value });
        return answer.ok ? null : (Object.values(answer.errors)[0] ?? 'It could not be marked.');
      };
      await mark(set, on, 'the mark “not addressed”', history);
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
      const set = async (value: boolean) => {
        const answer = await setReview({ readingId, contributionId, paragraph, on: value });
        return answer.ok ? null : (Object.values(answer.errors)[0] ?? 'It could not be marked.');
      };
      await mark(set, on, `the mark on paragraph ${paragraph}`, history);
    },
    [readingId, history],
  );
}

async function mark(
  set: (on: boolean) => Promise<string | null>,
  on: boolean,
  label: string,
  history: ReturnType<typeof useCoding>['history'],
) {
  const problem = await set(on).catch(() => 'The server did not answer: try again.');
  if (problem !== null) {
    notifications.show({ color: 'red', message: problem });
    return;
  }
  history.push({ label, undo: () => set(!on), redo: () => set(on) });
}
