import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { act } from '@/lib/door/act';
import { env } from '@/lib/env';
import { done } from '@/lib/fields/answer';
import { logLine } from '@/lib/log/log-line';
import { version } from '@/package.json';

vi.mock('next/cache', () => ({ revalidatePath: () => {} }));
vi.mock('next/server', () => ({ connection: async () => {} }));

const { GET: healthz } = await import('@/app/healthz/route');
const { db } = await import('@/lib/db/client');
const logs = path.join(process.env.COUNTERPOINT_DATA_DIR ?? '', 'logs');

const readLog = (): Record<string, unknown>[] =>
  readdirSync(logs)
    .flatMap((name) => readFileSync(path.join(logs, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line));

it('what the database refuses is answered in words, and logged without what was sent', async () => {
  const name = 'Ann said that nobody reads';
  const answer = await act(
    { slug: 'ann', name },
    {
      schema: z.object({ slug: z.string(), name: z.string() }),
      deed: 'manage',
      does: async (_, data) => {
        await db.theme.create({ data });
        await db.theme.create({ data });
        return done();
      },
    },
  );
  expect(answer).toMatchObject({ ok: false });
  const [line, ...others] = readLog();
  expect(others).toEqual([]);
  expect(line).toMatchObject({ what: 'refused-by-database', code: 'P2002' });
  expect(line?.frames).toEqual(expect.arrayContaining([expect.stringMatching(/log\.test\.ts/)]));
  expect(JSON.stringify(line)).not.toMatch(/Ann|nobody/);
});

it('fails nothing where it cannot be written', () => {
  rmSync(logs, { recursive: true, force: true });
  writeFileSync(logs, 'in the way');
  expect(() => logLine({ what: 'fault' })).not.toThrow();
  expect(readFileSync(logs, 'utf8')).toBe('in the way');
});

it('/healthz says whether the library can be read, and nothing of what is in it', async () => {
  const terminal = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const ask = () => healthz(new Request('http://127.0.0.1/healthz'));
  try {
    const answer = await ask();
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await answer.json()).toEqual({ ok: true, version, library: 'can be read' });
    expect(terminal).not.toHaveBeenCalled();

    await db.$executeRawUnsafe('ALTER TABLE "Debate" RENAME TO "Moved"');
    const failed = await ask();
    expect([failed.status, failed.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(await failed.json()).toMatchObject({
      ok: false,
      library: expect.stringMatching(/^cannot be read/),
    });
    const said = terminal.mock.calls.map(([line]) => String(line));
    expect(said).toEqual([expect.stringMatching(/^A fault in \/healthz \(.*P2039\)\..*\n$/)]);
  } finally {
    await db.$executeRawUnsafe('ALTER TABLE "Moved" RENAME TO "Debate"');
    terminal.mockRestore();
  }
});

it('/healthz says what became of the library where that is known', async () => {
  const terminal = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await db.theme.create({ data: { slug: 'held-open', name: 'Held open' } });
    writeFileSync(env.databaseFile, 'not a library any more');
    const answer = await healthz(new Request('http://127.0.0.1/healthz'));
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      library: expect.stringMatching(/was written over .*, stop Counterpoint and start it again/),
    });
  } finally {
    terminal.mockRestore();
  }
});
