'use client';

import { useStored } from '@/components/ui/use-stored';

/** The name that the person at this browser gave, for the history of what they change. */
export function useOwnName() {
  return useStored<string>('counterpoint-coder', '');
}
