import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { act } from '@/lib/door/act';
import { done } from '@/lib/fields/answer';
import { logLine } from '@/lib/log/log-line';

vi.mock('next/cache', () => ({ revalidatePath: () => {} }));

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
