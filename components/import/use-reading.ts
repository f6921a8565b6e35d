'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { askServer } from '@/components/loading/ask-server';
import { BROKE_OFF } from '@/components/loading/why-no-answer';
import { done } from '@/lib/fields/answer';
import { readJson } from '@/lib/fields/read-json';
import {
  type ProposedImport,
  type ReadStep,
  type ReadText,
  readingLine,
} from '@/lib/imports/schema';

/** What the person sees of a reading: nothing, on its way, stopped, or what went wrong. */
export type Reading =
  | { state: 'idle' }
  | { state: 'busy'; what: string; on: ReadStep | null }
  | { state: 'stopped'; what: string }
  | { state: 'failed'; problems: string[] };

/** The server only reads the text: what stands on the page stays there, and nothing is stored. */
const ASKING = { stores: false };

/** Sends a text to be read, follows how far it has come, and stops it when the person says so. */
export function useReading(onRead: (read: ReadText) => void) {
  const [reading, setReading] = useState<Reading>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setReading((before) =>
      before.state === 'busy' ? { state: 'stopped', what: before.what } : before,
    );
  }, []);

  const fail = useCallback((problems: string[]) => setReading({ state: 'failed', problems }), []);

  const start = useCallback(
    async (form: FormData, what: string) => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      setReading({ state: 'busy', what, on: null });
      const onStep = (on: ReadStep) => setReading({ state: 'busy', what, on });
      const asked = await askServer(
        async () => done(await send(form, mine.signal, onStep)),
        ASKING,
      );
      if (mine.signal.aborted) return;
      running.current = null;
      if (!asked.ok) return fail([`${asked.message} Your text is still here.`]);
      const answer = asked.value;
      if (!answer.ok) return fail(answer.problems);
      setReading({ state: 'idle' });
      onRead(answer.read);
    },
    [fail, onRead],
  );

  return { reading, start, stop, fail };
}

async function send(
  form: FormData,
  signal: AbortSignal,
  onStep: (on: ReadStep) => void,
): Promise<ProposedImport> {
  const response = await fetch('/import/reading', { method: 'POST', body: form, signal });
  if (response.status >= 500 || response.body === null)
    throw new Error(`Reading: status ${response.status}.`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const pieces: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (value ?? '').split('\n');
    const [first = '', ...rest] = lines;
    pieces.push(first);
    for (const line of rest) {
      const found = take(pieces.splice(0).join(''), onStep);
      if (found) return found;
      pieces.push(line);
    }
    if (done) break;
  }
  const found = take(pieces.join(''), onStep);
  if (found) return found;
  throw new TypeError(BROKE_OFF);
}

function take(line: string, onStep: (on: ReadStep) => void): ProposedImport | null {
  if (line.trim() === '') return null;
  const found = readingLine.parse(readJson(line));
  if ('done' in found) return found.done;
  onStep(found.on);
  return null;
}
