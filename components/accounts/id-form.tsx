'use client';

import { Button } from '@mantine/core';
import { FormProblem } from '@/components/accounts/form-problem';
import { useAskedForm } from '@/components/loading/use-asked-form';
import type { Answer } from '@/lib/fields/answer';

type Props = {
  id: string;
  action: (before: unknown, form: FormData) => Promise<Answer>;
  button: string;
  /** How a screen reader tells it from others. */
  label: string;
};

/** A button that asks for something to be done with one thing; works before the page is hydrated. */
export function IdForm({ id, action, button, label }: Props) {
  const { form, errors, pending } = useAskedForm(action);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <FormProblem problem={errors.form} />
      <Button
        type="submit"
        size="compact-sm"
        variant="default"
        loading={pending}
        aria-label={label}
      >
        {button}
      </Button>
    </form>
  );
}
