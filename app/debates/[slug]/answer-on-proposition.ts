import { findReadingId } from '@/lib/debates/positions-data';
import type { Actor } from '@/lib/door/actor';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { idSchema } from '@/lib/fields/schema';

/**
 * Answers what is asked about one proposition of a debate in its reference reading: 400 where none is named,
 * 404 where there is no such debate.
 */
export async function answerOnProposition(
  request: Request,
  params: Promise<{ slug: string }>,
  read: (actor: Actor, readingId: string, propositionId: string) => Promise<unknown>,
): Promise<Response> {
  const proposition = idSchema.safeParse(new URL(request.url).searchParams.get('proposition'));
  if (!proposition.success) {
    return Response.json({ error: 'Say which proposition.' }, { status: 400 });
  }
  const actor = await whoAsks();
  const readingId = await findReadingId(actor, await slugOf(params));
  if (readingId === null) {
    return Response.json({ error: 'There is no such debate.' }, { status: 404 });
  }
  return Response.json(await read(actor, readingId, proposition.data));
}
