import { readNamesRequest } from '@/lib/commentators/names';
import { findPeopleNamed, findWhoMayBe } from '@/lib/commentators/names-data';
import { forActor } from '@/lib/door/for-actor';

/**
 * Who of the library has a text in the name (`q`), or may be meant by names (`may`) and ids (`id`): what a
 * field in which somebody is chosen asks while one types. 400 where it is not said who is looked for.
 */
export const GET = forActor(async (actor, request) => {
  const asked = readNamesRequest(new URL(request.url).searchParams);
  if (asked === null) {
    return Response.json({ error: 'Say who is looked for: ?q=…' }, { status: 400 });
  }
  return Response.json(
    'q' in asked
      ? await findPeopleNamed(actor, asked.q)
      : { people: await findWhoMayBe(actor, asked.may, asked.id), more: 0 },
  );
});
