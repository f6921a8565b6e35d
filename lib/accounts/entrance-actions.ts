'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { join } from '@/lib/accounts/invitations-data';
import { choosePassword } from '@/lib/accounts/members-data';
import { newAccount, passwordByLink, signingIn } from '@/lib/accounts/schema';
import { setUp } from '@/lib/accounts/set-up-data';
import { enter, signIn, signOut } from '@/lib/accounts/sign-in-data';
import { act } from '@/lib/door/act';
import { ownAddress } from '@/lib/door/own-address';
import { env } from '@/lib/env';
import { type Answer, done, refuse } from '@/lib/fields/answer';
import { formFields, textFields } from '@/lib/fields/form-fields';

const ON_THIS_COMPUTER = 'This library is used on this computer alone: nobody signs in.';
const USED_UP = 'This link works no longer: it was used, or it is too old.';

/** Signs in and leads on to where one wanted to go. */
export async function signInForm(_before: unknown, form: FormData): Promise<Answer<string>> {
  return comeIn(form, signingIn, async ({ email, password, next }) => {
    const { peer, ...browser } = await asking();
    const signedIn = await signIn({ email, password, peer, ...browser });
    return signedIn === null
      ? refuse('The e-mail address or the password is wrong.')
      : done(ownAddress(next));
  });
}

/** Makes the owner's account and signs in. */
export async function setUpForm(_before: unknown, form: FormData): Promise<Answer<string>> {
  return comeIn(form, newAccount, async (account) => {
    if (!(await setUp(account))) return refuse(USED_UP);
    await enter({ ...account, ...(await asking()) });
    return done('/');
  });
}

/** Makes an account by an invitation and signs in. */
export async function joinForm(_before: unknown, form: FormData): Promise<Answer<string>> {
  return comeIn(form, newAccount, async (account) => {
    const joined = await join(account);
    if (joined === 'taken')
      return refuse({ email: 'There is an account with this address already: sign in with it.' });
    if (joined === 'wrong') return refuse(USED_UP);
    await enter({ ...account, ...(await asking()) });
    return done('/');
  });
}

/** Chooses a new password by a link and signs in. */
export async function newPasswordForm(_before: unknown, form: FormData): Promise<Answer<string>> {
  return comeIn(form, passwordByLink, async ({ link, password }) => {
    const found = await choosePassword(link, password);
    if (found === null) return refuse(USED_UP);
    await enter({ email: found.email, password, ...(await asking()) });
    return done('/');
  });
}

/** Ends one's session in this browser. */
export async function signOutForm(): Promise<Answer<string>> {
  if (env.mode !== 'shared') return refuse(ON_THIS_COMPUTER);
  await signOut((await cookies()).toString());
  return leadOn('/sign-in');
}

/** Without scripts the browser is led on; a page with scripts loads itself anew, as all of it is another's now. */
async function leadOn(to: string): Promise<Answer<string>> {
  if ((await headers()).get('next-action') === null) redirect(to);
  return done(to);
}

/** Does what leads in, and there; a refusal brings what was typed back, but for passwords. */
async function comeIn<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  does: (input: z.output<Schema>) => Promise<Answer<string>>,
): Promise<Answer<string>> {
  if (env.mode !== 'shared') return refuse(ON_THIS_COMPUTER);
  const answer = await act(formFields(form), {
    schema,
    deed: 'enter',
    does: (_actor, input) => does(input),
  });
  if (answer.ok) return leadOn(answer.value);
  const { password: _password, ...typed } = textFields(form);
  return { ...answer, typed };
}

/** What is to be known of who asks. The front stamps from where it is asked. */
async function asking() {
  const sent = await headers();
  return {
    peer: sent.get('x-forwarded-for') ?? '',
    userAgent: (sent.get('user-agent') ?? '').slice(0, 400),
    cookies: (await cookies()).toString(),
  };
}
