'use server';

import { cookies, headers } from 'next/headers';
import { changePassword, endOwnSession, renameSelf } from '@/lib/accounts/own-account-data';
import { ofId, ownName, passwordChange } from '@/lib/accounts/schema';
import { act } from '@/lib/door/act';
import { type Answer, done, refuse } from '@/lib/fields/answer';
import { formFields, textFields } from '@/lib/fields/form-fields';

/** Gives one's own account another name. */
export async function renameSelfForm(_before: unknown, form: FormData): Promise<Answer> {
  const answer = await act(formFields(form), {
    schema: ownName,
    deed: 'read',
    does: async (actor, { name }) => {
      await renameSelf(actor, name);
      return done();
    },
  });
  return answer.ok ? answer : { ...answer, typed: textFields(form) };
}

/** Gives one's own account another password. */
export async function changePasswordForm(_before: unknown, form: FormData): Promise<Answer> {
  return act(formFields(form), {
    schema: passwordChange,
    deed: 'read',
    does: async (actor, change) => {
      const isRight = await changePassword(actor, {
        ...change,
        cookies: (await cookies()).toString(),
        peer: (await headers()).get('x-forwarded-for') ?? '',
      });
      return isRight ? done() : refuse({ current: 'This is not your password.' });
    },
  });
}

/** Signs out another browser of one's own. */
export async function endSessionForm(_before: unknown, form: FormData): Promise<Answer> {
  return act(formFields(form), {
    schema: ofId,
    deed: 'read',
    does: async (actor, { id }) =>
      (await endOwnSession(actor, id))
        ? done()
        : refuse('This browser is signed out already: reload the page.'),
  });
}
