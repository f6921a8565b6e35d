'use client';

import { Button } from '@mantine/core';
import { FormProblem } from '@/components/accounts/form-problem';
import { loadAnew } from '@/components/accounts/load-anew';
import { PasswordField } from '@/components/accounts/password-field';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { newPasswordForm } from '@/lib/accounts/entrance-actions';
import classes from './accounts.module.css';

const ASKING = { stores: true, where: 'whether you can sign in with the new password' };

/** Chooses a password by the key of a link, and signs in. */
export function NewPasswordForm({ linkKey, email }: { linkKey: string; email: string }) {
  const { form, errors, pending, answer } = useAskedForm(newPasswordForm, ASKING, loadAnew);
  return (
    <form {...form} noValidate className={classes.entrance}>
      <input type="hidden" name="link" value={linkKey} />
      {/* For what keeps passwords: whose it is. */}
      <input type="email" name="email" value={email} readOnly hidden autoComplete="username" />
      <FormProblem problem={errors.form} />
      <PasswordField label="New password" isNew error={errors.password} />
      <Button type="submit" loading={pending || answer?.ok === true}>
        Keep it and sign in
      </Button>
    </form>
  );
}
