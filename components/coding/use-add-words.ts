'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { type Passage, useCoding } from '@/components/coding/coding-context';
import { notifications } from '@/components/ui/notifications';
import { isQuotableAs, sayOthersWords } from '@/lib/positions/whose-words';

/**
 * Adds chosen words to the open position, where they are its commentator's. Another's words are not
 * added: `othersName` says whose they are, so that the position of that one can be offered instead.
 */
export function useAddWords(passage: Passage | null) {
  const { view, contributions, handle, choose, openDraft } = useCoding();
  const whose = useSyncExternalStore(
    openDraft.subscribe,
    () => openDraft.get()?.commentatorId ?? null,
    () => null,
  );
  const place = contributions.find((one) => one.id === passage?.contributionId);
  const nameOf = (id: string | null | undefined) =>
    view.commentators.find((person) => person.id === id)?.name ?? '';
  const isOthers = whose !== null && place !== undefined && !isQuotableAs(place, whose);
  const othersName = isOthers ? nameOf(place.commentatorId) : null;
  const refusal = othersName === null ? null : sayOthersWords(othersName, nameOf(whose));

  const add = useCallback(
    (joined: boolean) => {
      if (!passage) return;
      if (refusal !== null) {
        notifications.show({ message: `Not added. ${refusal}` });
        return;
      }
      handle.current?.addPassage(passage, joined);
      choose(null);
    },
    [passage, refusal, handle, choose],
  );
  return { add, othersName };
}
