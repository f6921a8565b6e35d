'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { type Passage, useCoding } from '@/components/coding/coding-context';
import { notifications } from '@/components/ui/notifications';
import { isQuotableAs, sayNobodysWords, sayOthersWords } from '@/lib/positions/whose-words';

/**
 * Adds chosen words to the open position, where they are its commentator's. Another's words are not
 * added: `othersName` says whose they are, so that the position of that one can be offered instead.
 * Words of nobody (an introduction, a moderator's turn) are added only where the coder says whom
 * they show, by what is offered with the name in `saidFor`.
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
  const isNobodys = whose !== null && place !== undefined && place.commentatorId === null;
  const saidFor = isNobodys ? nameOf(whose) : null;
  const refusal = othersName === null ? null : sayOthersWords(othersName, nameOf(whose));
  const doubt = saidFor === null ? null : sayNobodysWords(saidFor);

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
  /** The same by a key, which names nobody. */
  const addByKey = useCallback(
    (joined: boolean) => {
      if (passage && doubt !== null) notifications.show({ message: `Not added. ${doubt}` });
      else add(joined);
    },
    [passage, doubt, add],
  );
  return { add, addByKey, othersName, saidFor };
}
