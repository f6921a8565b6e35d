'use client';

import { Button } from '@mantine/core';
import { FormProblem } from '@/components/accounts/form-problem';
import { PasswordField } from '@/components/accounts/password-field';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { changePasswordForm } from '@/lib/accounts/account-actions';
import classes from './accounts.module.css';

const ASKING = { stores: true, where: 'which password lets you in' };

/** Gives one's own account another password. */
export function ChangePassword() {
  const { form, errors, pending, answer } = useAskedForm(changePasswordForm, ASKING);
  return (
    <form {...form} noValidate className={classes.fields}>
      <FormProblem problem={errors.form} />
      <PasswordField name="current" label="Present password" error={errors.current} />
      <PasswordField label="New password" isNew error={errors.password} />
      <Button type="submit" variant="default" loading={pending}>
        Change the password
      </Button>
      <p role="status" className="small">
        {answer?.ok ? 'Changed. Other browsers in which you were signed in are signed out.' : null}
      </p>
    </form>
  );
}
