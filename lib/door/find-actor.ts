import { type Actor, NOBODY } from '@/lib/door/actor';

/** Tells whose the cookies of a request are. */
type FindActor = (cookies: string) => Promise<Actor>;

/** One for all that Next bundles, each of which may have its own copy of this file. */
const held = globalThis as typeof globalThis & { counterpointFindActor?: FindActor };

/** Says how to tell who asks: done once, when a server starts that several share. */
export function findActorBy(find: FindActor): void {
  held.counterpointFindActor = find;
}

/** Whose the cookies of a request are; nobody's as long as nothing can tell. */
export async function findActorOf(cookies: string): Promise<Actor> {
  return (await held.counterpointFindActor?.(cookies)) ?? NOBODY;
}
