import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OWNER } from '@/lib/door/actor';
import { env } from '@/lib/env';
import { fileStream } from '@/lib/keep/file-stream';
import { takeUpload } from '@/lib/keep/upload-data';

const faults: unknown[] = [];
const note = (error: unknown) => void faults.push(error);
beforeEach(() => void process.on('uncaughtException', note));
afterEach(() => void process.off('uncaughtException', note));

/** A body as the server hands it over: its end is known a moment after its bytes. */
function bodyOf(...pieces: string[]): ReadableStream<Uint8Array> {
  async function* arriving() {
    for (const piece of pieces) {
      yield new TextEncoder().encode(piece);
      await setTimeout(10);
    }
  }
  // Node takes what arrives in pieces; the types know only what a browser does.
  const init = { method: 'POST', body: arriving(), duplex: 'half' } as unknown as RequestInit;
  const { body } = new Request('http://127.0.0.1/keep/upload', init);
  if (body === null) throw new Error('A request with a body has one.');
  return body;
}

const NOT_WHOLE = { problem: expect.stringMatching(/did not arrive whole/) };

describe('a file to restore from', () => {
  it.each<[what: string, pieces: string[]]>([
    ['more', ['12345678']],
    ['more, in pieces', ['1234', '5678', '9']],
    ['less', ['123']],
  ])(
    'that is %s than was said is refused in words, and nothing else happens',
    async (_, pieces) => {
      expect(await takeUpload(OWNER, bodyOf(...pieces), 4)).toEqual(NOT_WHOLE);
      await setTimeout(60);
      expect(faults).toEqual([]);
      expect(readdirSync(env.dataFolder).filter((name) => name.startsWith('.work'))).toEqual([]);
    },
  );
});

describe('a file that is sent', () => {
  it('comes whole', async () => {
    const file = path.join(env.dataFolder, 'sent');
    const bytes = Buffer.alloc(200_000, 'abc');
    writeFileSync(file, bytes);
    const got = await new Response(await fileStream(file)).arrayBuffer();
    expect(Buffer.from(got).equals(bytes)).toBe(true);
  });

  it('may be broken off at any time', async () => {
    const file = path.join(env.dataFolder, 'sent');
    writeFileSync(file, Buffer.alloc(300_000));
    for (let round = 0; round < 60; round += 1) {
      const reader = (await fileStream(file)).getReader();
      for (let pieces = round % 6; pieces > 0; pieces -= 1) await reader.read();
      const next = reader.read();
      if (round % 4 < 2) await setTimeout(1);
      await reader.cancel();
      await next;
    }
    expect(faults).toEqual([]);
  });
});
