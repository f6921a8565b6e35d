import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { whyRefused } from '@/lib/door/why-refused';
import { BodyTooLarge, limitBody } from '@/lib/imports/limit-body';
import { readUpload } from '@/lib/imports/read-upload';
import {
  LARGEST_UPLOAD,
  type ProposedImport,
  type ReadingLine,
  type ReadStep,
} from '@/lib/imports/schema';

const MEGABYTE = 1024 * 1024;
/** Names and separators of a form beside the files. */
const MOST_BYTES = LARGEST_UPLOAD + MEGABYTE;

const tooLarge: ProposedImport = {
  ok: false,
  problems: [
    `What was sent is larger than ${LARGEST_UPLOAD / MEGABYTE} MB. Give a smaller file, or paste its text.`,
  ],
};

/**
 * Reads what the import screen sends and answers with lines of JSON: how far the reading is, then
 * what came of it. Ends when the person stops it. Nothing is stored. A request of another site and a
 * body that is too large are refused before anything is taken in.
 */
export async function answerReading(request: Request): Promise<Response> {
  const refusal = whyRefused(request.headers);
  if (refusal !== null) {
    const refused: ProposedImport = { ok: false, problems: [refusal] };
    return Response.json({ done: refused } satisfies ReadingLine, { status: 403 });
  }
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES)
    return Response.json({ done: tooLarge } satisfies ReadingLine, { status: 413 });
  const form = await readForm(request);
  if (!(form instanceof FormData))
    return Response.json({ done: form } satisfies ReadingLine, { status: 400 });
  const stopped = new AbortController();
  const signal = AbortSignal.any([request.signal, stopped.signal]);
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: ReadingLine) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      try {
        // A turn of the loop lets the line go out, and a stop come in, before the work begins.
        const onStep = async (on: ReadStep) => {
          say({ on });
          await setImmediate();
        };
        say({ done: await readUpload(form, { signal, onStep }) });
        if (!signal.aborted) controller.close();
      } catch (error) {
        if (!signal.aborted) controller.error(error);
      }
    },
    cancel() {
      stopped.abort();
    },
  });
  return new Response(stream, {
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
  });
}

async function readForm(request: Request): Promise<FormData | ProposedImport> {
  const nothing: ProposedImport = {
    ok: false,
    problems: ['There is nothing to read: paste a text or choose a file.'],
  };
  if (request.body === null) return nothing;
  const type = request.headers.get('content-type') ?? '';
  try {
    const body = limitBody(request.body, MOST_BYTES);
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch (error) {
    const isTooLarge =
      error instanceof BodyTooLarge ||
      (error instanceof Error && error.cause instanceof BodyTooLarge);
    return isTooLarge ? tooLarge : nothing;
  }
}
