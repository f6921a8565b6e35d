'use client';

import { useQueryStates } from 'nuqs';
import { useAddressFollowed } from '@/components/loading/use-address-followed';
import { debateViewHref, readViewState, type ViewState, viewStateParsers } from '@/lib/view/state';

const address = {
  read: readViewState,
  write: (state: ViewState) => debateViewHref('', state),
};

/**
 * The view's state as the address has it. Each change is a step that Back undoes, unless it says
 * `{ history: 'replace' }`; nothing is asked of the server.
 */
export function useViewState() {
  const [state, set] = useQueryStates(viewStateParsers, {
    history: 'push',
    shallow: true,
    scroll: false,
    clearOnDefault: true,
  });
  useAddressFollowed(address, state, set);
  return [state, set] as const;
}

export type SetViewState = ReturnType<typeof useViewState>[1];
