import { whoAsks } from '@/lib/door/who-asks';
import { openBackup } from '@/lib/keep/keep-data';

/** A backup as a file. */
export async function GET(request: Request) {
  const name = new URL(request.url).searchParams.get('name') ?? '';
  const backup = await openBackup(await whoAsks(), name);
  if (!backup) return new Response('There is no such backup.', { status: 404 });
  return new Response(backup.stream, {
    headers: {
      'content-type': 'application/vnd.sqlite3',
      'content-length': String(backup.bytes),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}
