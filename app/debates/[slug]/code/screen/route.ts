import { readCodingScreen } from '@/lib/coding/coding-screen-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';

/**
 * What the coding screen of a large debate shows, apart from its page: in the reference reading or in the one
 * that `reading` names, without the text where `text` is `no`. 404 where there is no such debate or reading.
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
  const { reading: _, ...sent } = screen;
  return Response.json(sent);
}
