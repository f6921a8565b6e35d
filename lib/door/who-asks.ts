import 'server-only';
import { type Actor, OWNER } from '@/lib/door/actor';

/**
 * Who sent the request that is being answered. Always the same object for the same person, so that
 * readers that are cached by their arguments find what they have read.
 */
export async function whoAsks(): Promise<Actor> {
  return OWNER;
}
