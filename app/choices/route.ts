import { choicesRequest } from '@/lib/debates/choices';
import { listLibraryChoices } from '@/lib/debates/choices-data';
import { forActor } from '@/lib/door/for-actor';

/** What a filter of the library can be set to, by what is typed into it. */
export const GET = forActor(async (actor, request) => {
  const parsed = choicesRequest.safeParse(
    Object.fromEntries(new URL(request.url).searchParams.entries()),
  );
  if (!parsed.success) {
    return Response.json({ error: parsed.error.issues[0]?.message }, { status: 400 });
  }
  const { of, q } = parsed.data;
  return Response.json(await listLibraryChoices(actor, of, q.trim()));
});
