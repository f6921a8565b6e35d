import { getDebateFrame } from '@/lib/debates/view-data';
import { forActor } from '@/lib/door/for-actor';
import { slugOf } from '@/lib/fields/route-slug';
import { readStretchAsked } from '@/lib/read/part-address';
import { findPlaceOfQuotation, readStretch } from '@/lib/read/text-data';

/**
 * A part of a long text with the positions that words in it show, in the reference reading or in the one that
 * `reading` names; or in which contribution a quotation stands. 400 where it is not said what is asked for,
 * 404 where there is no such debate or reading.
 */
export const GET = forActor(
  async (actor, request, { params }: { params: Promise<{ slug: string }> }) => {
    const { searchParams } = new URL(request.url);
    const asked = readStretchAsked(searchParams);
    if (asked === null) {
      return Response.json({ error: 'Say which part: ?from=0&to=9' }, { status: 400 });
    }
    const slug = await slugOf(params);
    const frame = await getDebateFrame(actor, slug, searchParams.get('reading'));
    if (frame === null) {
      return Response.json({ error: 'There is no such debate or reading.' }, { status: 404 });
    }
    return Response.json(
      'quotation' in asked
        ? { place: await findPlaceOfQuotation(actor, frame.debate.id, asked.quotation) }
        : await readStretch(actor, frame, asked.stretch),
    );
  },
);
