import { z } from 'zod';
import { ROLES } from '@/lib/fields/roles';
import { idSchema, line } from '@/lib/fields/schema';

export const LONGEST_NAME = 120;
export const LONGEST_EMAIL = 254;
export const SHORTEST_PASSWORD = 10;
/** Longer ones would only cost time. */
export const LONGEST_PASSWORD = 256;

const name = line('The name', LONGEST_NAME);

const email = z
  .string({ error: 'The e-mail address is missing.' })
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .email({ error: 'Write an e-mail address, as in ada@example.org.' })
      .max(LONGEST_EMAIL, { error: `An e-mail address has at most ${LONGEST_EMAIL} characters.` }),
  );

/** One that is chosen. */
const newPassword = z
  .string({ error: 'The password is missing.' })
  .min(SHORTEST_PASSWORD, {
    error: `Choose a password of at least ${SHORTEST_PASSWORD} characters; a few words together are easy to keep in mind.`,
  })
  .max(LONGEST_PASSWORD, { error: `A password has at most ${LONGEST_PASSWORD} characters.` });

/** One that is given, right or wrong. */
const givenPassword = z
  .string({ error: 'The password is missing.' })
  .min(1, { error: 'Write your password.' })
  .max(LONGEST_PASSWORD, { error: `A password has at most ${LONGEST_PASSWORD} characters.` });

/**
 * The key in a link; what is none is one that no link has. A form has it as `link`: its `key` would be that of
 * what it creates.
 */
const link = z.string().max(100).catch('');

/** A new account, made by who has a link: to set the library up, or to join it. */
export const newAccount = z.object({ link, name, email, password: newPassword });
export type NewAccount = z.output<typeof newAccount>;

export const signingIn = z.object({
  email,
  password: givenPassword,
  /** Where to go then; to the library where it is too long. */
  next: z.string().max(4000).optional().catch(undefined),
});

/** A new password, by who has a link for it. */
export const passwordByLink = z.object({ link, password: newPassword });

/** A new password, by who knows the old one. */
export const passwordChange = z.object({ current: givenPassword, password: newPassword });

export const ownName = z.object({ name });

export const ofId = z.object({ id: idSchema });

export const roleChange = z.object({
  id: idSchema,
  role: z.enum(ROLES, { error: 'Choose a role.' }),
});

/** What an invitation can give. The library's owner makes others owners among its members. */
export const INVITED_ROLES = ['viewer', 'coder', 'editor'] as const;
export const MOST_PLACES = 500;
/** For how many days an invitation holds. */
export const INVITED_DAYS = [1, 7, 30, 120] as const;

export const newInvitation = z.object({
  role: z.enum(INVITED_ROLES, { error: 'Choose a role.' }),
  places: z.coerce
    .number({ error: 'Write for how many people it is, as a number.' })
    .int({ error: 'Write a whole number.' })
    .min(1, { error: 'It is for one person at least.' })
    .max(MOST_PLACES, { error: `It is for ${MOST_PLACES} people at most.` }),
  days: z.coerce
    .number({ error: 'Choose for how long it holds.' })
    .refine((days) => INVITED_DAYS.some((one) => one === days), {
      error: 'Choose for how long it holds.',
    }),
});
export type NewInvitation = z.output<typeof newInvitation>;
