import { readSentScreen } from '@/lib/coding/coding-screen-data';
import { namesIn } from '@/lib/coding/sent-positions';
import { forActor } from '@/lib/door/for-actor';
import { slugOf } from '@/lib/fields/route-slug';

/**
 * What the coding screen of a large debate shows, apart from its page: in the reference reading or in the one
 * that `reading` names, without the text where `text` is `no`, and without the positions whose names are `known`. 404 where there is no such debate or reading.
 */
export const GET = forActor(
  async (actor, request, { params }: { params: Promise<{ slug: string }> }) => {
    const { searchParams } = new URL(request.url);
    const sent = await readSentScreen(actor, await slugOf(params), searchParams.get('reading'), {
      withText: searchParams.get('text') !== 'no',
      known: namesIn(searchParams.get('known')),
    });
    return sent
      ? Response.json(sent)
      : Response.json({ error: 'There is no such debate or reading.' }, { status: 404 });
  },
);
