/** What somebody is in a library that several share. */
export const ROLES = ['owner', 'editor', 'coder', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** Those that are given anew: a coder can do no more than a viewer yet. Whoever has another keeps it. */
const GIVEN: readonly Role[] = ['owner', 'editor', 'viewer'];

/** Whether a role is offered where one is chosen. */
export const isGiven = (role: Role): boolean => GIVEN.includes(role);
