import { whoAsks } from '@/lib/door/who-asks';
import { listThemes } from '@/lib/themes/data';

/** The themes of the library by name, for fields in which one is chosen: a page is sent those of its debate. */
export async function GET() {
  const themes = await listThemes(await whoAsks());
  return Response.json({
    themes: themes.map(({ id, name, parentId }) => ({ id, name, parentId })),
  });
}
