import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type Actor, OWNER } from '@/lib/door/actor';
import { findActorOf } from '@/lib/door/find-actor';
import { ASKED_HEADER, signInAddress } from '@/lib/door/own-address';
import { env } from '@/lib/env';

/**
 * Who sent the request that is being answered, for actions, route handlers and what stands on every page;
 * somebody who is not known is `NOBODY`. In a page always the same object, so that readers that are cached
 * by their arguments find what they have read. In local mode it is the owner, and nothing is looked up.
 */
export async function whoSends(): Promise<Actor> {
  return env.mode === 'local' ? OWNER : ofSession();
}

/** The same for a page: somebody who is not known is led to where one signs in, and from there back. */
export async function whoAsks(): Promise<Actor> {
  const actor = await whoSends();
  if (actor.kind === 'nobody') redirect(signInAddress((await headers()).get(ASKED_HEADER)));
  return actor;
}

const ofSession = cache(async (): Promise<Actor> => {
  return findActorOf((await cookies()).toString());
});
