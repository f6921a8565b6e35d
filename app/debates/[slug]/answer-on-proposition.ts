import { findReadingId } from '@/lib/debates/positions-data';
import type { Actor } from '@/lib/door/actor';
import { slugOf } from '@/lib/fields/route-slug';
import { idSchema } from '@/lib/fields/schema';

/**
 * Answers what is asked about one proposition of a debate in its reference reading, or in the one that
 * `reading` names: 400 where no proposition is named, 404 where there is no such debate or reading.
 */
export async function answerOnProposition(
  actor: Actor,
  request: Request,
  params: Promise<{ slug: string }>,
  read: (actor: Actor, readingId: string, propositionId: string) => Promise<unknown>,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const proposition = idSchema.safeParse(searchParams.get('proposition'));
  if (!proposition.success) {
    return Response.json({ error: 'Say which proposition.' }, { status: 400 });
  }
  const readingId = await findReadingId(actor, await slugOf(params), searchParams.get('reading'));
  if (readingId === null) {
    return Response.json({ error: 'There is no such debate or reading.' }, { status: 404 });
  }
  return Response.json(await read(actor, readingId, proposition.data));
}
