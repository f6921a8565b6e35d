'use client';

import { Button, TextInput } from '@mantine/core';
import { FormProblem } from '@/components/accounts/form-problem';
import { loadAnew } from '@/components/accounts/load-anew';
import { PasswordField } from '@/components/accounts/password-field';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { signInForm } from '@/lib/accounts/entrance-actions';
import classes from './accounts.module.css';

/** Signs in and leads to `next`. */
export function SignInForm({ next }: { next: string }) {
  const { form, errors, typed, pending, answer } = useAskedForm(
    signInForm,
    { stores: false },
    loadAnew,
  );
  return (
    <form {...form} noValidate className={classes.entrance}>
      <input type="hidden" name="next" value={next} />
      <FormProblem problem={errors.form} />
      <TextInput
        type="email"
        name="email"
        label="E-mail address"
        required
        withAsterisk={false}
        defaultValue={typed.email ?? ''}
        error={errors.email}
        autoComplete="username"
      />
      <PasswordField label="Password" error={errors.password} />
      <Button type="submit" loading={pending || answer?.ok === true}>
        Sign in
      </Button>
    </form>
  );
}
