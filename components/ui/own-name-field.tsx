'use client';

import { TextInput } from '@mantine/core';
import { useStored } from '@/components/ui/use-stored';

type Props = { value: string; onChange: (name: string) => void };

/**
 * Who works here, where the reading does not say it: histories name the person. Whoever has an account is
 * named by it, and is not asked (app/global.css).
 */
export function OwnNameField({ value, onChange }: Props) {
  return (
    <TextInput
      size="xs"
      className="own-name"
      aria-label="Your name, for the history"
      placeholder="Your name, for the history"
      value={value}
      maxLength={200}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The name that the person at this browser gave, for the history of what they change. */
export function useOwnName() {
  return useStored<string>('counterpoint-coder', '');
}
