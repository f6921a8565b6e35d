import 'server-only';
import { type Actor, NotAllowed } from '@/lib/door/actor';
import { whoSends } from '@/lib/door/who-asks';

/**
 * A route handler that knows who asks: 401 for somebody who is not known, 403 for who may not do what
 * is asked for, both in a sentence. Every route handler is made by it, or says why not
 * (tests/data/doors.test.ts).
 */
export function forActor<Context>(
  answer: (actor: Actor, request: Request, context: Context) => Promise<Response>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    const actor = await whoSends();
    if (actor.kind === 'nobody') return refused(new NotAllowed('read', actor), 401);
    try {
      return await answer(actor, request, context);
    } catch (error) {
      if (error instanceof NotAllowed) return refused(error, 403);
      throw error;
    }
  };
}

const refused = ({ message }: NotAllowed, status: number) =>
  Response.json({ error: message }, { status, headers: { 'cache-control': 'no-store' } });
