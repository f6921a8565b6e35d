import { connection } from 'next/server';
import { OWNER } from '@/lib/door/actor';
import { Refusal } from '@/lib/door/refusal';
import { env } from '@/lib/env';
import { readAnything } from '@/lib/health/data';
import { tellFault } from '@/lib/log/fault';
import { version } from '@/package.json';

const headers = { 'cache-control': 'no-store' };

/**
 * For who watches over the server, and has no account: whether it answers and can read the library. Nothing
 * of what is in it; where it lies is said to nobody who reaches this from elsewhere.
 */
export async function GET(request: Request) {
  await connection();
  try {
    await readAnything(OWNER);
    return Response.json({ ok: true, version, library: 'can be read' }, { headers });
  } catch (error) {
    tellFault(error, {
      requestId: request.headers.get('x-request-id') ?? undefined,
      method: request.method,
      route: '/healthz',
      kind: 'route',
    });
    const library =
      error instanceof Refusal && env.mode === 'local'
        ? error.message
        : 'cannot be read; the log says where in the code';
    return Response.json({ ok: false, version, library }, { status: 503, headers });
  }
}
