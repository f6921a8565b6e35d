'use client';

import { Button, TextInput } from '@mantine/core';
import { useActionState } from 'react';
import { beginAdjudication } from '@/lib/readings/adjudicate-actions';
import { LONGEST_CODER } from '@/lib/readings/schema';

/** Begins a third reading that decides between two. */
export function BeginAdjudication({ firstId, secondId }: { firstId: string; secondId: string }) {
  const [errors, begin, pending] = useActionState(beginAdjudication, {});
  return (
    <form action={begin} noValidate>
      <input type="hidden" name="firstId" value={firstId} />
      <input type="hidden" name="secondId" value={secondId} />
      <TextInput
        name="coder"
        label="Who decides"
        required
        maxLength={LONGEST_CODER}
        error={errors.coder ?? errors.form}
        autoComplete="name"
      />
      <Button type="submit" loading={pending}>
        Begin deciding
      </Button>
    </form>
  );
}
