'use client';

import { Button, TextInput } from '@mantine/core';
import { FormProblem } from '@/components/accounts/form-problem';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { renameSelfForm } from '@/lib/accounts/account-actions';
import { LONGEST_NAME } from '@/lib/accounts/schema';
import classes from './accounts.module.css';

/** Gives one's own account another name. */
export function RenameSelf({ name }: { name: string }) {
  const { form, errors, typed, pending, answer } = useAskedForm(renameSelfForm);
  return (
    <form {...form} noValidate className={classes.fields}>
      <FormProblem problem={errors.form} />
      <TextInput
        name="name"
        label="Name"
        required
        withAsterisk={false}
        maxLength={LONGEST_NAME}
        defaultValue={typed.name ?? name}
        error={errors.name}
        autoComplete="name"
      />
      <Button type="submit" variant="default" loading={pending}>
        Keep the name
      </Button>
      <p role="status" className="small">
        {answer?.ok ? 'Kept.' : null}
      </p>
    </form>
  );
}
