import { getSearchIndex } from '@/lib/search/data';
import { searchRequest } from '@/lib/search/schema';
import { searchIn } from '@/lib/search/search-index';

/** So many hits are legible in the box that opens over a page; the search page has them all. */
const MOST = 24;

/** What a search text finds, best first, for the box that opens over every page. */
export async function GET(request: Request) {
  const parsed = searchRequest.safeParse(
    Object.fromEntries(new URL(request.url).searchParams.entries()),
  );
  if (!parsed.success) {
    return Response.json({ error: parsed.error.issues[0]?.message }, { status: 400 });
  }
  const { q, kind } = parsed.data;
  const hits = searchIn(await getSearchIndex(), q, {
    limit: MOST,
    ...(kind === undefined ? {} : { kinds: [kind] }),
  });
  return Response.json({ hits });
}
