'use client';

import { Button, type ButtonProps } from '@mantine/core';
import { useAskedForm } from '@/components/loading/use-asked-form';
import type { Answer } from '@/lib/fields/answer';

type Props = {
  id: string;
  name: string;
  action: (before: Answer | null, form: FormData) => Promise<Answer>;
  size?: ButtonProps['size'];
};

/** Brings something deleted back; works before the page is hydrated. */
export function RestoreForm({ id, name, action, size }: Props) {
  const { form, pending, errors } = useAskedForm(action);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <Button
        type="submit"
        size={size ?? 'sm'}
        variant="default"
        loading={pending}
        aria-label={`Restore ${name}`}
      >
        Restore
      </Button>
      {errors.form ? (
        <p role="alert" className="small">
          {errors.form}
        </p>
      ) : null}
    </form>
  );
}
