import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { root } from '@/scripts/setup/run.mjs';

// React's own way of sending an action's arguments; the app's framework brings it.
const { encodeReply } = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-turbopack/client.node.js',
) as { encodeReply: (value: unknown) => Promise<string | FormData> };

const manifestSchema = z.object({
  node: z.record(
    z.string(),
    z.object({
      workers: z.record(z.string(), z.unknown()),
      filename: z.string(),
      exportedName: z.string(),
    }),
  ),
});

/** Thrown for an answer that is none of an action. */
export class NoAnswer extends Error {
  constructor(
    readonly status: number,
    readonly requestId: string,
    readonly said: string,
  ) {
    super(`${status}: ${said.slice(0, 200)}`);
  }
}

export type SentAction = {
  /** The file that it stands in, from the repository. */
  file: string;
  name: string;
  send: (...args: unknown[]) => Promise<unknown>;
};

/**
 * The actions of the built app, to be asked as a browser asks them.
 *
 * @param address of a server that runs the build
 */
export function listActions(address: string): SentAction[] {
  const text = readFileSync(path.join(root, '.next/server/server-reference-manifest.json'), 'utf8');
  return Object.entries(manifestSchema.parse(JSON.parse(text)).node).map(([id, action]) => ({
    file: action.filename,
    name: action.exportedName,
    send: async (...args) => {
      const body = await encodeReply(args);
      const answer = await fetch(`${address}${pageOf(Object.keys(action.workers))}`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: {
          'next-action': id,
          accept: 'text/x-component',
          origin: address,
          ...(typeof body === 'string' ? { 'content-type': 'text/plain;charset=UTF-8' } : {}),
        },
      });
      return readAnswer(answer);
    },
  }));
}

/** A page that knows the action: one without a debate where there is one. */
function pageOf(workers: readonly string[]): string {
  const [page = 'app/page'] = workers.toSorted((a, b) => a.length - b.length);
  return (
    page
      .replace(/^app/, '')
      .replace(/\/page$/, '')
      .replace(/\/\([^)]*\)/g, '')
      .replace('[slug]', 'the-empty-farebox') || '/'
  );
}

async function readAnswer(answer: Response): Promise<unknown> {
  const said = await answer.text();
  // A form that is done leads to another page.
  if (answer.headers.has('x-action-redirect')) return { ok: true };
  // A long text before it ends without a new line.
  const value = /(?:^|[^\da-f])1:(\{"ok":.*\})$/m.exec(said)?.[1];
  if (answer.status === 200 && value !== undefined) return JSON.parse(value);
  throw new NoAnswer(answer.status, answer.headers.get('x-request-id') ?? '', said);
}
