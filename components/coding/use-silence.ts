'use client';

import { useCallback } from 'react';
import { useCoding } from '@/components/coding/coding-context';
import { askServer } from '@/components/loading/ask-server';
import { notifications } from '@/components/ui/notifications';
import { setPutAway, setReview, setSilence, setSilences } from '@/lib/readings/actions';

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
        if (!answer.ok) return Object.values(answer.errors)[0] ?? 'They could not be marked.';
        if (on) changed = answer.changed;
        return null;
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
      const set = async (value: boolean) => {
        const answer = await setReview({ readingId, contributionId, paragraph, on: value });
        return answer.ok ? null : (Object.values(answer.errors)[0] ?? 'It could not be marked.');
      };
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
      const set = async (value: boolean) => {
        const asked = { readingId, kind: 'question', keys: [key], coder, on: value };
        const answer = await setPutAway(asked);
        return answer.ok ? null : (Object.values(answer.errors)[0] ?? 'It could not be put away.');
      };
      await mark(set, on, 'putting a question away', history);
    },
    [readingId, history, coder],
  );
}

async function mark(
  set: (on: boolean) => Promise<string | null>,
  on: boolean,
  label: string,
  history: ReturnType<typeof useCoding>['history'],
): Promise<boolean> {
  const asked = await askServer(() => set(on));
  const problem = asked.came ? asked.answer : asked.message;
  if (problem !== null) {
    notifications.show({ color: 'red', message: problem });
    return false;
  }
  history.push({ label, undo: () => set(!on), redo: () => set(on) });
  return true;
}
