import { findReadingId } from '@/lib/debates/positions-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';
import { idSchema } from '@/lib/fields/schema';
import { listSentencesAround } from '@/lib/quotations/around-data';

/** The sentences around the quotations on one proposition, where the text is stored. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const proposition = idSchema.safeParse(new URL(request.url).searchParams.get('proposition'));
  if (!proposition.success) {
    return Response.json({ error: 'Say which proposition.' }, { status: 400 });
  }
  const actor = await whoAsks();
  const readingId = await findReadingId(actor, await slugOf(params));
  if (readingId === null) {
    return Response.json({ error: 'There is no such debate.' }, { status: 404 });
  }
  return Response.json(await listSentencesAround(actor, readingId, proposition.data));
}
