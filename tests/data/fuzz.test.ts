import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { fuzzActions } from '@/bench/faults/spoiled-requests';
import { rounds } from '@/tests/setup/at-length';

// Pages are drawn anew by the framework, inside a request; there is none here.
vi.mock('next/cache', () => ({ revalidatePath: () => {} }));

const VALUES = rounds('values for actions', 2_500, 100);

const lib = path.resolve('lib');
const modules = await Promise.all(
  readdirSync(lib, { recursive: true, encoding: 'utf8' })
    .filter((one) => /(^|[/\\-])actions\.ts$/.test(one))
    .map((one) => import(path.join(lib, one))),
);
const actions = Object.assign({}, ...modules);

const isRedirect = (error: unknown) =>
  String((error as { digest?: unknown }).digest).startsWith('NEXT_REDIRECT');

it('whatever is sent to an action, it answers, and what it refuses leaves nothing behind', {
  timeout: 300_000,
}, async () => {
  expect(Object.keys(actions).length).toBeGreaterThan(25);
  const { failed } = await fuzzActions({
    count: VALUES.length,
    file: path.join(process.env.COUNTERPOINT_DATA_DIR ?? '', 'counterpoint.db'),
    actions,
    judge: async (error) => (isRedirect(error) ? null : { fault: String(error) }),
  });
  expect(failed).toEqual([]);
});
