'use client';

import { useDebouncedValue } from '@mantine/hooks';
import { useFetched } from '@/components/loading/use-fetched';

const TYPING_PAUSE_MS = 200;

/** What this server answers to what is typed into a field, once the typing pauses. */
export function useTyped<Answer extends object>(
  typed: string,
  hrefOf: (text: string) => string,
): Answer | 'waiting' | 'failed' {
  const [settled] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const { answer } = useFetched<Answer>(hrefOf(settled));
  return settled === typed.trim() ? answer : 'waiting';
}

/** What stands below a list to choose from: how many more there are, or that it is not there. Empty: nothing. */
export function sayFound(found: { readonly more: number } | 'waiting' | 'failed'): string {
  if (found === 'failed')
    return 'The names cannot be reached. Check the connection and type again.';
  if (found === 'waiting') return 'Looking …';
  return found.more === 0 ? '' : `${found.more.toLocaleString('en')} more: type to narrow`;
}
