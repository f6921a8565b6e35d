import { createHash } from 'node:crypto';
import { readCodingScreen } from '@/lib/coding/coding-screen-data';
import { groupsOf, namesIn, packed, type SentPositions } from '@/lib/coding/sent-positions';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';

/**
 * What the coding screen of a large debate shows, apart from its page: in the reference reading or in the one
 * that `reading` names, without the text where `text` is `no`, and without the positions whose names are `known`. 404 where there is no such debate or reading.
 */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { searchParams } = new URL(request.url);
  const slug = await slugOf(params);
  const screen = await readCodingScreen(await whoAsks(), slug, searchParams.get('reading'), {
    withText: searchParams.get('text') !== 'no',
  });
  if (!screen) {
    return Response.json({ error: 'There is no such debate or reading.' }, { status: 404 });
  }
  const { reading: _, view, ...sent } = screen;
  const known = namesIn(searchParams.get('known'));
  return Response.json({
    ...sent,
    view: { ...view, positions: [] },
    positions: groupsOf(view.positions).map((group): SentPositions => {
      const positions = group.map(packed);
      const name = createHash('sha256')
        .update(JSON.stringify(positions))
        .digest('base64url')
        .slice(0, 12);
      return { name, positions: known.has(name) ? null : positions };
    }),
  });
}
