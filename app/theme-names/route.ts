import { forActor } from '@/lib/door/for-actor';
import { listThemes } from '@/lib/themes/data';

/** The themes of the library by name, for fields in which one is chosen: a page is sent those of its debate. */
export const GET = forActor(async (actor) => {
  const themes = await listThemes(actor);
  return Response.json({
    themes: themes.map(({ id, name, parentId }) => ({ id, name, parentId })),
  });
});
