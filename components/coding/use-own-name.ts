'use client';

import { useLocalStorage } from '@mantine/hooks';

/** The name that the person at this browser gave, for the history of what they change. */
export function useOwnName() {
  return useLocalStorage({ key: 'counterpoint-coder', defaultValue: '' });
}
