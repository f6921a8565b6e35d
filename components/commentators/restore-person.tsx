'use client';

import { Button, Checkbox } from '@mantine/core';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { restoreCommentatorForm } from '@/lib/commentators/actions';
import { saysNamesake } from '@/lib/commentators/namesakes';

/** Brings a commentator back; where the name is there already, it is asked whether two are kept. */
export function RestorePerson({ id, name }: { id: string; name: string }) {
  const { form, pending, errors } = useAskedForm(restoreCommentatorForm);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      {errors.form ? (
        <p role="alert" className="small">
          {errors.form}
        </p>
      ) : null}
      {saysNamesake(errors.form) ? (
        <Checkbox name="keepTwo" size="sm" my="xs" label="Keep two of this name" />
      ) : null}
      <Button
        type="submit"
        size="sm"
        variant="default"
        loading={pending}
        aria-label={`Restore ${name}`}
      >
        Restore
      </Button>
    </form>
  );
}
