import type { Role } from '@/lib/fields/roles';

/** What each role may do, in a few words. */
export const ROLE_WORDS: Record<Role, string> = {
  owner: 'everything, with members, backups and archives',
  editor: 'reads, codes, arranges, imports, edits and deletes debates',
  coder: 'reads; codes nothing yet',
  viewer: 'reads',
};
