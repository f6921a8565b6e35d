'use server';

import { invite, takeInvitationBack } from '@/lib/accounts/invitations-data';
import type { HandedLink } from '@/lib/accounts/link-data';
import { makePasswordLink, removeMember, setRole } from '@/lib/accounts/members-data';
import { newInvitation, ofId, roleChange } from '@/lib/accounts/schema';
import { act } from '@/lib/door/act';
import { env } from '@/lib/env';
import { type Answer, done, refuse } from '@/lib/fields/answer';
import { formFields, textFields } from '@/lib/fields/form-fields';

/**
 * A link as it is handed over, until when it works in ISO 8601: a form that was posted before the page was hydrated has
 * its answer in the page as JSON, in which a date would be words.
 */
export type WholeLink = { address: string; until: string };

const whole = ({ path, until }: HandedLink): WholeLink => ({
  address: `${env.publicUrl ?? ''}${path}`,
  until: until.toISOString(),
});

/** Gives a member another role. */
export async function setRoleForm(_before: unknown, form: FormData): Promise<Answer> {
  return act(formFields(form), {
    schema: roleChange,
    deed: 'keep',
    does: async (actor, { id, role }) => {
      await setRole(actor, id, role);
      return done();
    },
  });
}

/** Takes a member's account away. */
export async function removeMemberForm(_before: unknown, form: FormData): Promise<Answer> {
  return act(formFields(form), {
    schema: ofId,
    deed: 'keep',
    does: async (actor, { id }) => {
      await removeMember(actor, id);
      return done();
    },
  });
}

/** Makes a link by which a member chooses a new password; it is told this once. */
export async function passwordLinkForm(
  _before: unknown,
  form: FormData,
): Promise<Answer<WholeLink>> {
  return act(formFields(form), {
    schema: ofId,
    deed: 'keep',
    writes: false,
    does: async (actor, { id }) => done(whole(await makePasswordLink(actor, id))),
  });
}

/** Makes an invitation; its link is told this once. */
export async function inviteForm(_before: unknown, form: FormData): Promise<Answer<WholeLink>> {
  const answer = await act(formFields(form), {
    schema: newInvitation,
    deed: 'keep',
    does: async (actor, input) => done(whole(await invite(actor, input))),
  });
  return answer.ok ? answer : { ...answer, typed: textFields(form) };
}

/** Takes an invitation back. */
export async function takeInvitationBackForm(_before: unknown, form: FormData): Promise<Answer> {
  return act(formFields(form), {
    schema: ofId,
    deed: 'keep',
    does: async (actor, { id }) =>
      (await takeInvitationBack(actor, id))
        ? done()
        : refuse('This invitation is not there any more: reload the page.'),
  });
}
