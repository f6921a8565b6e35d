import 'server-only';
import { auth } from '@/lib/accounts/auth-data';
import { type Actor, actorOf, NOBODY } from '@/lib/door/actor';
import { ROLES } from '@/lib/fields/roles';

/** Who is signed in by the cookies of a request: as the account is now, with the role that it has now. */
export async function findActor(cookies: string): Promise<Actor> {
  const found = await findSession(cookies);
  if (found === null) return NOBODY;
  const { id, name, role } = found.user;
  const known = ROLES.find((one) => one === role);
  return known === undefined ? NOBODY : actorOf({ id, name, role: known });
}

/** The session that the cookies of a request name, and whose it is. */
export async function findSession(cookies: string) {
  if (cookies === '') return null;
  return (await auth()).api.getSession({ headers: new Headers({ cookie: cookies }) });
}
