import { choicesRequest } from '@/lib/debates/choices';
import { listLibraryChoices } from '@/lib/debates/choices-data';
import { whoAsks } from '@/lib/door/who-asks';

/** What a filter of the library can be set to, by what is typed into it. */
export async function GET(request: Request) {
  const parsed = choicesRequest.safeParse(
    Object.fromEntries(new URL(request.url).searchParams.entries()),
  );
  if (!parsed.success) {
    return Response.json({ error: parsed.error.issues[0]?.message }, { status: 400 });
  }
  const { of, q } = parsed.data;
  return Response.json(await listLibraryChoices(await whoAsks(), of, q.trim()));
}
