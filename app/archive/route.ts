import { answerArchive } from '@/lib/archive/answer-archive';
import { exportLibrary } from '@/lib/archive/export-data';
import { forActor } from '@/lib/door/for-actor';

/** The whole library as an archive. Read anew each time it is asked for. */
export const GET = forActor(async (actor) => answerArchive(await exportLibrary(actor)));
