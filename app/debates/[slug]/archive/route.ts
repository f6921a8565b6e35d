import { answerArchive } from '@/lib/archive/answer-archive';
import { exportDebate } from '@/lib/archive/export-data';
import { forActor } from '@/lib/door/for-actor';
import { slugOf } from '@/lib/fields/route-slug';

/** The debate as an archive: with every row of it. */
export const GET = forActor(async (actor, _, { params }: { params: Promise<{ slug: string }> }) => {
  const archive = await exportDebate(actor, await slugOf(params));
  return archive
    ? answerArchive(archive)
    : new Response('There is no such debate.', { status: 404 });
});
