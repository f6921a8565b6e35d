import 'server-only';
import { setTimeout } from 'node:timers/promises';
import { bodyPieces } from '@/lib/door/body-pieces';
import { whyRefused } from '@/lib/door/why-refused';
import { LARGEST_UPLOAD, type ReadingLine } from '@/lib/imports/schema';
import { logLine } from '@/lib/log/log-line';
import { ReaderEnded } from '@/lib/reader/reader-ended';
import { type ReaderOptions, runReader } from '@/lib/reader/run-reader';
import { takePlace } from '@/lib/reader/turns';

const MEGABYTE = 1024 * 1024;
/** Names and separators of a form beside the files. */
const MOST_BYTES = LARGEST_UPLOAD + MEGABYTE;
/** After so much of a body other work has the thread for a moment: a large one takes half a second longer. */
const BYTES_AT_A_TIME = MEGABYTE / 4;
const REST_MS = 4;
const NEWLINE = 0x0a;

const TOO_LARGE = `What was sent is larger than ${LARGEST_UPLOAD / MEGABYTE} MB. Give a smaller file, or paste its text.`;
const BROKEN_OFF = 'What was sent broke off on its way. Send it again.';
const REMEDY = 'Save it as plain text and choose that, or bring it in several parts.';

/**
 * Reads what the import screen sends, in a process of its own, and answers with lines of JSON: how far
 * the reading is, then what came of it. Ends when the person stops it. Nothing is stored. A request of
 * another site and a body that is too large are refused before anything is taken in, and so is one
 * where too many wait already.
 *
 * @param options of the reading, for tests
 */
export async function answerReading(
  request: Request,
  options: Pick<ReaderOptions, 'limits' | 'program' | 'onFault'> = { onFault: logLine },
): Promise<Response> {
  const refusal = whyRefused(request.headers);
  if (refusal !== null) return refuse(refusal, 403);
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES)
    return refuse(TOO_LARGE, 413);
  let leave: () => void;
  try {
    leave = takePlace();
  } catch (error) {
    if (error instanceof ReaderEnded) return refuse(error.message, 429);
    throw error;
  }
  const stopped = new AbortController();
  const signal = AbortSignal.any([request.signal, stopped.signal]);
  try {
    const bytes = await takeIn(request.body);
    const head = { 'content-type': request.headers.get('content-type') ?? '' };
    const input = { name: 'The pasted text', remedy: REMEDY, head, bytes };
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => answerWith(controller, input, { ...options, signal }).finally(leave),
      cancel: () => stopped.abort(),
    });
    return new Response(stream, {
      headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' },
    });
  } catch (error) {
    leave();
    return error instanceof BodyTooLarge ? refuse(TOO_LARGE, 413) : refuse(BROKEN_OFF, 400);
  }
}

/** Passes on what the reading says as it comes; only where it breaks off there is something to add. */
async function answerWith(
  controller: ReadableStreamDefaultController<Uint8Array>,
  input: Parameters<typeof runReader>[1],
  options: ReaderOptions,
): Promise<void> {
  const say = (line: ReadingLine) => {
    controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
  };
  // A line is passed on whole, so that what ends the reading can still be said in its place.
  let begun: Uint8Array[] = [];
  try {
    const onWait = () => say({ on: { step: 'waiting' } });
    for await (const chunk of runReader('import', input, { ...options, onWait })) {
      const end = chunk.lastIndexOf(NEWLINE) + 1;
      if (end > 0) {
        for (const part of [...begun, chunk.subarray(0, end)]) controller.enqueue(part);
        begun = [];
      }
      if (end < chunk.length) begun.push(chunk.subarray(end));
    }
    controller.close();
  } catch (error) {
    if (options.signal?.aborted) return;
    if (!(error instanceof ReaderEnded)) return controller.error(error);
    say({ done: { ok: false, problems: [error.message] } });
    controller.close();
  }
}

/** A body that is larger than anything the import takes. */
class BodyTooLarge extends Error {}

/**
 * All that is sent, as it came; nothing where there is no body. It is taken no faster than leaves the
 * thread to others in between: what has arrived is handed over at once, however much it is.
 *
 * @throws BodyTooLarge as soon as there is more than is taken, whatever was said of it before
 */
async function takeIn(body: Request['body']): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  if (body === null) return chunks;
  let length = 0;
  let rested = 0;
  for await (const piece of bodyPieces(body)) {
    length += piece.length;
    if (length > MOST_BYTES) throw new BodyTooLarge();
    chunks.push(piece);
    if (length - rested < BYTES_AT_A_TIME) continue;
    rested = length;
    await setTimeout(REST_MS);
  }
  return chunks;
}

function refuse(problem: string, status: number): Response {
  const line: ReadingLine = { done: { ok: false, problems: [problem] } };
  return Response.json(line, { status });
}
