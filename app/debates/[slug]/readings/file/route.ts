import { whoAsks } from '@/lib/door/who-asks';
import { exportReading } from '@/lib/exchange/exchange-data';
import { readingFileName } from '@/lib/exchange/file-name';
import { slugOf } from '@/lib/fields/route-slug';
import { idSchema } from '@/lib/fields/schema';
import { write } from '@/lib/interchange/reading/write';

/** One reading as a file of its own. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const slug = await slugOf(params);
  const id = idSchema.safeParse(new URL(request.url).searchParams.get('reading'));
  const file = id.success ? await exportReading(await whoAsks(), slug, id.data) : null;
  if (!file) return new Response('There is no such reading.', { status: 404 });
  const name = encodeURIComponent(readingFileName(file));
  return new Response(write(file), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
    },
  });
}
