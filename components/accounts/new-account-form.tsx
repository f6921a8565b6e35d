'use client';

import { Button, TextInput } from '@mantine/core';
import { FormProblem } from '@/components/accounts/form-problem';
import { loadAnew } from '@/components/accounts/load-anew';
import { PasswordField } from '@/components/accounts/password-field';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { joinForm, setUpForm } from '@/lib/accounts/entrance-actions';
import { LONGEST_EMAIL, LONGEST_NAME } from '@/lib/accounts/schema';
import classes from './accounts.module.css';

const ACTIONS = { 'set-up': setUpForm, join: joinForm };
const ASKING = { stores: true, where: 'whether you can sign in' };

/** Makes an account by the key of a link, and signs in. */
export function NewAccountForm({
  by,
  linkKey,
  button,
}: {
  by: keyof typeof ACTIONS;
  linkKey: string;
  button: string;
}) {
  const { form, errors, typed, pending, answer } = useAskedForm(ACTIONS[by], ASKING, loadAnew);
  return (
    <form {...form} noValidate className={classes.entrance}>
      <input type="hidden" name="link" value={linkKey} />
      <FormProblem problem={errors.form} />
      <TextInput
        name="name"
        label="Your name"
        description="It stands beside what you change"
        required
        withAsterisk={false}
        maxLength={LONGEST_NAME}
        defaultValue={typed.name ?? ''}
        error={errors.name}
        autoComplete="name"
      />
      <TextInput
        type="email"
        name="email"
        label="E-mail address"
        description="You sign in with it; nothing is sent to it"
        required
        withAsterisk={false}
        maxLength={LONGEST_EMAIL}
        defaultValue={typed.email ?? ''}
        error={errors.email}
        autoComplete="username"
      />
      <PasswordField label="Password" isNew error={errors.password} />
      <Button type="submit" loading={pending || answer?.ok === true}>
        {button}
      </Button>
    </form>
  );
}
