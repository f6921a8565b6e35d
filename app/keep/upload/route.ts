import { forActor } from '@/lib/door/for-actor';
import { whyRefused } from '@/lib/door/why-refused';
import type { UploadAnswer } from '@/lib/keep/schema';
import { takeUpload } from '@/lib/keep/upload-data';

/** Takes in a file to restore from and says what is in it. The library stays as it is. */
export const POST = forActor(async (actor, request) => {
  const refusal = whyRefused(request.headers);
  if (refusal !== null) {
    return Response.json({ problem: refusal } satisfies UploadAnswer, { status: 403 });
  }
  const bytes = Number(new URL(request.url).searchParams.get('bytes'));
  if (request.body === null || !Number.isSafeInteger(bytes) || bytes < 1) {
    // Answered as any other file that cannot be restored from.
    return Response.json({ problem: 'The file is empty: choose another.' } satisfies UploadAnswer);
  }
  return Response.json(await takeUpload(actor, request.body, bytes));
});
