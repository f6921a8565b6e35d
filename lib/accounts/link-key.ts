import { createHash, randomBytes } from 'node:crypto';

/** A key for a link, which nobody can guess. It is shown once. */
export const makeLinkKey = (): string => randomBytes(32).toString('base64url');

/** What is kept of a key: nobody who reads it can make the link of it. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');
