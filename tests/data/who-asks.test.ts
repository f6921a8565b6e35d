import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, test } from 'vitest';
import { z } from 'zod';
import { act } from '@/lib/door/act';
import { NOBODY, NotAllowed, OWNER } from '@/lib/door/actor';
import { Refusal } from '@/lib/door/refusal';
import { done, type Refused, refuse, sayRefused } from '@/lib/fields/answer';
import { readState } from '@/tests/setup/database-state';
import { writeSmallDebate } from '@/tests/setup/small-debate';

await writeSmallDebate();

const lib = path.resolve(import.meta.dirname, '../../lib');

/** Every function of a data file that takes who asks. */
const asked = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|[/\\-])data\.ts$/.test(file))
  .flatMap((file) => {
    const text = readFileSync(path.join(lib, file), 'utf8');
    const named = text.matchAll(
      /export (?:async function (\w+)(?:<[^(]*>)?|const (\w+) = cache\(\s*async )\(\s*actor: Actor/g,
    );
    return [...named].map(([, one, other]) => [file, one ?? other ?? ''] as const);
  });

it('looks at all of them', () => expect(asked.length).toBeGreaterThan(70));

it.each(asked)(
  '%s %s refuses somebody who is not known, and writes nothing',
  async (file, name) => {
    const before = await readState();
    const module: Record<string, unknown> = await import(path.join(lib, file));
    const read = module[name];
    if (typeof read !== 'function') throw new Error(`${file} has no ${name}.`);
    await expect(async () => read(NOBODY, {}, {}, {})).rejects.toBeInstanceOf(NotAllowed);
    expect(await readState()).toEqual(before);
  },
);

const name = z.object({ name: z.string().min(1, { error: 'Empty.' }), age: z.number('No age.') });
const reads = { schema: name, deed: 'read', writes: false } as const;

test('an action names all fields that are wrong at once, and does nothing', async () => {
  const answer = await act({ name: '' }, { ...reads, does: () => Promise.reject('done') });
  expect(answer).toEqual(refuse({ name: 'Empty.', age: 'No age.' }));
});

test('an action passes on who asks and what was parsed', async () => {
  const input = { name: 'Ada', age: 36, more: 'dropped' };
  const answer = await act(input, {
    ...reads,
    does: async (actor, parsed) => done({ actor, parsed }),
  });
  expect(answer).toEqual(done({ actor: OWNER, parsed: { name: 'Ada', age: 36 } }));
});

test('what the data refuse for want of rights is an answer; a fault is thrown', async () => {
  const input = { name: 'Ada', age: 36 };
  const refused = act(input, { ...reads, does: () => Promise.reject(new NotAllowed('code')) });
  expect(await refused).toEqual(refuse('You may not do this in this library.'));
  const said = act(input, { ...reads, does: () => Promise.reject(new Refusal('Not now.')) });
  expect(await said).toEqual(refuse('Not now.'));
  const taken = Object.assign(new Error('Unique'), { code: 'P2002' });
  const answer = await act(input, { ...reads, does: () => Promise.reject(taken) });
  expect(sayRefused(answer as Refused)).toMatch(/^Not done: .*Reload the page/);
  const fault = act(input, { ...reads, does: () => Promise.reject(new Error('a fault')) });
  await expect(fault).rejects.toThrow('a fault');
});
