import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askServer, sayNotDone } from '@/components/loading/ask-server';
import { done, refuse } from '@/lib/fields/answer';

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('window', { location: { hostname: 'example.org' } });
});
afterEach(() => void vi.unstubAllGlobals());

const failing = (error: unknown) => () => Promise.reject(error);

/** What was logged meanwhile, taken from the check that nothing is. */
async function logged(work: () => Promise<unknown>): Promise<unknown[]> {
  const told: unknown[] = [];
  const real = console.error;
  console.error = (...what: unknown[]) => told.push(...what);
  await work().finally(() => {
    console.error = real;
  });
  return told;
}

test('an answer stays what it is, a refusal too', async () => {
  expect(await askServer(async () => done({ slug: 'a-debate' }))).toEqual({
    ok: true,
    value: { slug: 'a-debate' },
  });
  const errors = { title: 'The title is empty.', form: 'Mend it.' };
  expect(await askServer<null>(async () => refuse(errors, { changedTo: 3 }))).toEqual({
    ok: false,
    why: 'refused',
    message: 'The title is empty. Mend it.',
    errors,
    nothingStored: true,
    changedTo: 3,
    again: false,
    more: 0,
  });
});

test('a refusal for now is told apart from what never can be done', async () => {
  const asked = await askServer<null>(async () => refuse('The library is busy.', { again: true }));
  expect(asked).toMatchObject({ why: 'refused', nothingStored: true, again: true });
});

test('a lost answer is no fault: it is not logged, and may be stored', async () => {
  const asked = await askServer(failing(new TypeError('Failed to fetch')));
  expect(asked).toMatchObject({ ok: false, why: 'lost', nothingStored: false });
});

test('without a connection at the time of asking nothing was sent', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const asked = await askServer(failing(new TypeError('Failed to fetch')));
  expect(asked).toMatchObject({ ok: false, why: 'not-sent', nothingStored: true });
});

test('a connection that goes while it is asked leaves open what was stored', async () => {
  const asked = await askServer(async () => {
    vi.stubGlobal('navigator', { onLine: false });
    throw new TypeError('Failed to fetch');
  });
  expect(asked).toMatchObject({ why: 'lost', nothingStored: false });
});

test('a fault of ours is logged as it is', async () => {
  const error = new TypeError('x is undefined');
  const told = await logged(async () => {
    expect(await askServer(failing(error))).toMatchObject({ why: 'fault', nothingStored: false });
  });
  expect(told).toEqual([error]);
});

test('a fault of the server is named by the number that its log has', async () => {
  const error = Object.assign(new Error('omitted'), { digest: '2271843190' });
  await logged(async () => {
    const { message } = (await askServer(failing(error))) as { message: string };
    expect(message).toMatch(/the fault is ours \(number 2271843190 in the log\)\. It may/);
  });
});

test('“not done” is said only where it is known', () => {
  const message = 'No answer came.';
  expect(sayNotDone({ message, nothingStored: false }, 'Not moved')).toBe(message);
  expect(sayNotDone({ message: 'It is gone.', nothingStored: true }, 'Not moved')).toBe(
    'Not moved: It is gone.',
  );
  expect(sayNotDone({ message: 'It is gone.', nothingStored: true })).toBe('It is gone.');
});

test('a redirect goes on its way', async () => {
  const redirect = Object.assign(new Error('NEXT_REDIRECT'), {
    digest: 'NEXT_REDIRECT;push;/;307;',
  });
  await expect(askServer(failing(redirect))).rejects.toBe(redirect);
});
