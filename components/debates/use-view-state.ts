'use client';

import { useQueryStates } from 'nuqs';
import { viewStateParsers } from '@/lib/debates/view-state';

/**
 * The view's state as the address has it. Each change is a step that Back undoes, unless it says
 * `{ history: 'replace' }`; nothing is asked of the server.
 */
export function useViewState() {
  return useQueryStates(viewStateParsers, {
    history: 'push',
    shallow: true,
    scroll: false,
    clearOnDefault: true,
  });
}

export type SetViewState = ReturnType<typeof useViewState>[1];
