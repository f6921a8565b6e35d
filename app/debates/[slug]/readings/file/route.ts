import { answerArchive } from '@/lib/archive/answer-archive';
import { exportReadingArchive } from '@/lib/archive/export-data';
import { forActor } from '@/lib/door/for-actor';
import { slugOf } from '@/lib/fields/route-slug';
import { idSchema } from '@/lib/fields/schema';

/** One reading as an archive of its own. */
export const GET = forActor(
  async (actor, request, { params }: { params: Promise<{ slug: string }> }) => {
    const slug = await slugOf(params);
    const id = idSchema.safeParse(new URL(request.url).searchParams.get('reading'));
    const archive = id.success ? await exportReadingArchive(actor, slug, id.data) : null;
    return archive
      ? answerArchive(archive)
      : new Response('There is no such reading.', { status: 404 });
  },
);
