import { forActor } from '@/lib/door/for-actor';
import { listCodedIndependently } from '@/lib/readings/independent-data';
import { findInLibrary } from '@/lib/search/data';
import { searchKinds } from '@/lib/search/document';
import { searchRequest } from '@/lib/search/schema';
import { showMatch } from '@/lib/search/show-match';

/** So many hits are legible in the box that opens over a page; the search page has them all. */
const MOST = { ofAKind: 8, inAll: 24, similar: 6 };

/** What a search text finds, best first, for the box that opens over every page. */
export const GET = forActor(async (actor, request) => {
  const parsed = searchRequest.safeParse(
    Object.fromEntries(new URL(request.url).searchParams.entries()),
  );
  if (!parsed.success) {
    return Response.json({ error: parsed.error.issues[0]?.message }, { status: 400 });
  }
  const { q, kind, quotations } = parsed.data;
  const kinds = (kind === undefined ? searchKinds : [kind]).filter(
    (one) => quotations !== 'no' || one !== 'quotation',
  );
  const { found, similar, limit } = await findInLibrary(actor, q, MOST, {
    kinds,
    withoutQuotationsOf: (await listCodedIndependently(actor)).keys(),
  });
  return Response.json({ hits: [...found, ...similar].map(showMatch), limit });
});
