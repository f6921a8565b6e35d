import { answerOnProposition } from '@/app/debates/[slug]/answer-on-proposition';
import {
  countPositions,
  listPositions,
  listPositionsOn,
  MOST_WITH_WORDS,
} from '@/lib/debates/positions-data';
import { getDebateFrame } from '@/lib/debates/view-data';
import { forActor } from '@/lib/door/for-actor';
import { slugOf } from '@/lib/fields/route-slug';

type Asked = { params: Promise<{ slug: string }> };

/**
 * The positions on one proposition with their words, for the panel; where none is named, those of the whole
 * debate with its reasons, for its page once that is used: 400 where they are too many to ask for at once.
 */
export const GET = forActor(async (actor, request, { params }: Asked) => {
  const { searchParams } = new URL(request.url);
  if (searchParams.has('proposition')) {
    return answerOnProposition(actor, request, params, listPositionsOn);
  }
  const frame = await getDebateFrame(actor, await slugOf(params), searchParams.get('reading'));
  if (!frame) {
    return Response.json({ error: 'There is no such debate or reading.' }, { status: 404 });
  }
  const { readingId } = frame.debate;
  if ((await countPositions(actor, readingId)) > MOST_WITH_WORDS) {
    return Response.json({ error: 'Say which proposition.' }, { status: 400 });
  }
  const ids = frame.propositions.map(({ id }) => id);
  const positions = await listPositions(actor, readingId, ids);
  return Response.json({ positions, reasons: frame.reasons });
});
