'use client';

import { Button, TextInput } from '@mantine/core';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { beginAdjudication } from '@/lib/readings/adjudicate-actions';
import { LONGEST_CODER } from '@/lib/readings/schema';

/** Begins a third reading that decides between two. */
type Props = { firstId: string; secondId: string; creationKey: string };

export function BeginAdjudication({ firstId, secondId, creationKey }: Props) {
  const { form, errors, pending } = useAskedForm(beginAdjudication);
  return (
    <form {...form} noValidate>
      <input type="hidden" name="key" value={creationKey} />
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
