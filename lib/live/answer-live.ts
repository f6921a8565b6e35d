import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { type Actor, may } from '@/lib/door/actor';
import { findActorOf } from '@/lib/door/find-actor';
import { whoSends } from '@/lib/door/who-asks';
import { env } from '@/lib/env';
import type { Ear } from '@/lib/live/ears';
import { countStreams, listen } from '@/lib/live/hub-data';
import { MOST_TOPICS, readTopic } from '@/lib/live/topic';

/** A stream is ended after so long, in ms, and its browser comes back. */
const LONGEST_MS = 10 * 60_000;
/** More open streams than any class has. */
const MOST_STREAMS = 2_000;
/** Who does not take what is sent is let go; in bytes. */
const MOST_WAITING = 64 * 1024;
/** So long a browser counts that asks every few seconds, in ms. */
const BETWEEN_ASKING_MS = 12_000;

const asked = z.object({
  topics: z
    .string()
    .max(2_000)
    .transform((list) => list.split(',').flatMap((one) => readTopic(one)?.topic ?? []))
    .refine((topics) => topics.length > 0 && topics.length <= MOST_TOPICS),
  who: z.string().regex(/^[0-9a-f]{32}$/),
  once: z.literal('1').nullable(),
});

const headers = { 'Cache-Control': 'no-cache, no-transform', 'X-Accel-Buffering': 'no' };

const NOT_HEARD = 'You may not listen to this library.';
const NOT_ASKED = 'Say what is listened to, as pages of Counterpoint do.';

/**
 * What the topics of an address (`topics`) are at. Each snapshot is whole, so whoever comes back needs none of
 * those that were missed, whatever `Last-Event-ID` says.
 */
export async function answerLive(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const parsed = asked.safeParse({
    topics: searchParams.get('topics'),
    who: searchParams.get('who'),
    once: searchParams.get('once'),
  });
  if (!parsed.success) return Response.json({ error: NOT_ASKED }, { status: 400 });
  const { topics, who, once } = parsed.data;
  const actor = await whoSends();
  if (!may(actor, 'read')) return Response.json({ error: NOT_HEARD }, { status: 403 });
  if (once) return answerOnce((ear) => listen(actor, topics, who, ear, BETWEEN_ASKING_MS));
  if (countStreams() >= MOST_STREAMS)
    return Response.json({ error: 'Too many are listening.' }, { status: 503 });
  const stillMay = await stillMayListen(actor);
  return answerStream(request, (ear) => listen(actor, topics, who, { ...ear, stillMay }));
}

/**
 * How it is told later whether whoever sent this request still may listen: signed in, with the same role. In local
 * mode nothing is looked up.
 */
async function stillMayListen(actor: Actor): Promise<Ear['stillMay']> {
  if (env.mode === 'local') return undefined;
  const sent = (await cookies()).toString();
  return async () => (await findActorOf(sent)).kind === actor.kind;
}

type Listens = (ear: Ear) => Promise<() => void>;

async function answerOnce(listens: Listens): Promise<Response> {
  const told: string[] = [];
  const leave = await listens({ tell: (text) => told.push(text), end: () => {} });
  leave();
  return new Response(told.join(''), {
    headers: { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' },
  });
}

function answerStream(request: Request, listens: Listens): Response {
  const encoder = new TextEncoder();
  let isOver = false;
  let leave: (() => void) | null = null;
  let late: NodeJS.Timeout | undefined;
  const over = () => {
    isOver = true;
    clearTimeout(late);
    leave?.();
    leave = null;
  };
  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const end = () => {
          if (isOver) return;
          over();
          controller.close();
        };
        const tell = (text: string) => {
          if (isOver) return;
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < 0) end();
        };
        request.signal.addEventListener('abort', end, { once: true });
        late = setTimeout(end, LONGEST_MS).unref();
        try {
          leave = await listens({ tell, end });
        } catch (error) {
          // The stream breaks off: what is told to it or ends it later would throw where nobody catches it.
          over();
          throw error;
        }
        if (isOver || request.signal.aborted) {
          end();
          over();
        }
      },
      cancel: over,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }),
  );
  return new Response(body, {
    headers: { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' },
  });
}
