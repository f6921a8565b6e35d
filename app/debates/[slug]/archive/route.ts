import { answerArchive } from '@/lib/archive/answer-archive';
import { exportDebate } from '@/lib/archive/export-data';
import { whoAsks } from '@/lib/door/who-asks';
import { slugOf } from '@/lib/fields/route-slug';

/** The debate as an archive: with every row of it. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const archive = await exportDebate(await whoAsks(), await slugOf(params));
  return archive
    ? answerArchive(archive)
    : new Response('There is no such debate.', { status: 404 });
}
