/** What somebody is in a library that several share. */
export const ROLES = ['owner', 'editor', 'coder', 'viewer'] as const;
export type Role = (typeof ROLES)[number];
