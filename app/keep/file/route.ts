import { forActor } from '@/lib/door/for-actor';
import { openBackup } from '@/lib/keep/keep-data';

/** A backup as a file. */
export const GET = forActor(async (actor, request) => {
  const name = new URL(request.url).searchParams.get('name') ?? '';
  const backup = await openBackup(actor, name);
  if (!backup) return new Response('There is no such backup.', { status: 404 });
  return new Response(backup.stream, {
    headers: {
      'content-type': 'application/vnd.sqlite3',
      'content-length': String(backup.bytes),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
});
