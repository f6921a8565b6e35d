import { answerArchive } from '@/lib/archive/answer-archive';
import { exportLibrary } from '@/lib/archive/export-data';
import { whoAsks } from '@/lib/door/who-asks';

/** The whole library as an archive. Read anew each time it is asked for. */
export async function GET(_: Request) {
  return answerArchive(await exportLibrary(await whoAsks()));
}
