'use client';

import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAskedForm } from '@/components/loading/use-asked-form';
import type { Answer } from '@/lib/fields/answer';

type Props = {
  id: string;
  name: string;
  action: (before: Answer | null, form: FormData) => Promise<Answer>;
  size?: ButtonProps['size'];
  /** What the button says, and how a screen reader tells it from others. */
  words?: { button: string; label: string };
  /** Further fields, of which some may depend on why it was refused. */
  fields?: (problem: string | undefined) => ReactNode;
};

/** Brings something back; works before the page is hydrated. */
export function RestoreForm({ id, name, action, size, words, fields }: Props) {
  const { form, pending, errors } = useAskedForm(action);
  const { button, label } = words ?? { button: 'Restore', label: `Restore ${name}` };
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      {errors.form ? (
        <p role="alert" className="small">
          {errors.form}
        </p>
      ) : null}
      {fields?.(errors.form)}
      <Button
        type="submit"
        size={size ?? 'sm'}
        variant="default"
        loading={pending}
        aria-label={label}
      >
        {button}
      </Button>
    </form>
  );
}
