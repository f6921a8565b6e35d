'use client';

import { Alert, Button, TextInput } from '@mantine/core';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { beginAdjudication } from '@/lib/readings/adjudicate-actions';
import { LONGEST_CODER } from '@/lib/readings/schema';

type Props = { firstId: string; secondId: string; creationKey: string };

/** Begins a third reading that decides between two. */
export function BeginAdjudication({ firstId, secondId, creationKey }: Props) {
  const { form, errors, typed, pending } = useAskedForm(beginAdjudication);
  return (
    <form {...form} noValidate>
      <input type="hidden" name="key" value={creationKey} />
      <input type="hidden" name="firstId" value={firstId} />
      <input type="hidden" name="secondId" value={secondId} />
      {errors.form ? (
        <Alert color="red" variant="outline" role="alert">
          {errors.form}
        </Alert>
      ) : null}
      <TextInput
        name="coder"
        label="Who decides"
        required
        maxLength={LONGEST_CODER}
        defaultValue={typed.coder ?? ''}
        error={errors.coder}
        autoComplete="name"
      />
      <Button type="submit" loading={pending}>
        Begin deciding
      </Button>
    </form>
  );
}
