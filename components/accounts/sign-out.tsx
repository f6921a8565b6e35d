'use client';

import { loadAnew } from '@/components/accounts/load-anew';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { signOutForm } from '@/lib/accounts/entrance-actions';

/** Ends one's session in this browser. */
export function SignOut() {
  const { form, errors } = useAskedForm(signOutForm, { stores: true }, loadAnew);
  return (
    <form {...form}>
      {errors.form ? <p role="alert">{errors.form}</p> : null}
      <button type="submit">Sign out</button>
    </form>
  );
}
