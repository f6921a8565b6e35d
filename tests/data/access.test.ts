import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/door/actor';
import '../setup/accounts/shared-mode';

// Who may do what in shared mode, by the actions as a browser asks them.

vi.mock('next/cache', () => ({ revalidatePath: () => {} }));
// What the framework tells an action of its request.
vi.mock('next/headers', () => ({
  cookies: async () => ({ toString: () => '', set: () => {} }),
  headers: async () => new Headers({ 'x-forwarded-for': '10.0.0.1', 'user-agent': 'A browser' }),
}));

const { inTransaction } = await import('@/lib/db/transaction');
const { answerLive } = await import('@/lib/live/answer-live');
const { debateTopic } = await import('@/lib/live/topic');
const { NOBODY, OWNER, NotAllowed, actorOf } = await import('@/lib/door/actor');
const { findActorBy } = await import('@/lib/door/find-actor');
const { signed } = await import('@/lib/door/signed');
const { db } = await import('@/lib/db/client');
const { forActor } = await import('@/lib/door/for-actor');
const { whoAsks, whoSends } = await import('@/lib/door/who-asks');
const { exportReading } = await import('@/lib/exchange/exchange-data');
const { readWholeDatabase } = await import('@/tests/setup/whole-database');
const { writeCraftedWorld } = await import('@/tests/setup/crafted/world');
const { craftedRequests } = await import('@/tests/setup/crafted/requests');
const { watchWrites } = await import('@/tests/setup/writes-seen');

const world = await writeCraftedWorld();
const file = (await exportReading(OWNER, world.here.slug, world.here.readingId))!;
const { requests } = craftedRequests(world, file);
const writes = watchWrites();

let actor: Actor = NOBODY;
findActorBy(async () => actor);

const as = (kind: 'owner' | 'editor' | 'coder' | 'viewer') =>
  actorOf({ id: `of-${kind}`, name: `A ${kind}`, role: kind });

/** Said or kept in the debate that the requests are about. */
const MARKS = ['People read at night', 'guards cost money', 'Ada Berg'];

/** What reads alone: whoever may read may do it. */
const READING = ['readPositionHistory', 'readHeld', 'previewReadingFile', 'lookAtShownSet'];
const reads = (name: string) => READING.some((one) => name.startsWith(one));

const lib = path.resolve(import.meta.dirname, '../../lib');
const actions: [name: string, action: (...input: unknown[]) => Promise<unknown>][] = [];
for (const name of readdirSync(lib, { recursive: true, encoding: 'utf8' })) {
  if (!/(^|[/\\-])actions\.ts$/.test(name)) continue;
  for (const [called, action] of Object.entries(await import(path.join(lib, name))))
    if (typeof action === 'function') actions.push([called, action as never]);
}

/** Those by which one comes in, and goes. */
const ENTRANCES = ['signInForm', 'setUpForm', 'joinForm', 'newPasswordForm', 'signOutForm'];

type Answer = { ok: boolean; errors?: Record<string, string>; typed?: unknown };

beforeEach(() => {
  actor = NOBODY;
});

describe('somebody who is not known', () => {
  it.each(requests.map((one) => [one.action, one] as const))('may not: %s', async (_, request) => {
    const before = await writes();
    const answer = (await request.ask(await request.good())) as Answer;
    expect(answer).toMatchObject({ ok: false });
    expect(Object.values(answer.errors ?? {})).toEqual([
      'You are signed out. Sign in in another tab; what you entered is still here.',
    ]);
    // What was typed comes back to who typed it.
    const { typed: _typed, ...told } = answer;
    for (const mark of MARKS) expect(JSON.stringify(told)).not.toContain(mark);
    expect(await writes()).toBe(before);
  });

  it.each(actions.filter(([name]) => !ENTRANCES.includes(name)))(
    'is refused by %s, whatever is sent',
    async (_, action) => {
      const before = await writes();
      const forms = [undefined, new FormData()].flatMap((one) => [[one], [null, one], [one, one]]);
      for (const input of [...forms, [{ id: world.here.id }], [world.here.id]])
        expect(await action(...input)).toMatchObject({ ok: false });
      expect(await writes()).toBe(before);
    },
  );

  it('comes in by no form that is wrong', async () => {
    const state = await readWholeDatabase();
    for (const [name, action] of actions.filter(([one]) => ENTRANCES.slice(0, 4).includes(one))) {
      for (const form of [undefined, null, 'text', new FormData()])
        expect([name, await action(null, form)]).toMatchObject([name, { ok: false }]);
      const form = new FormData();
      for (const [field, value] of Object.entries({
        link: 'x'.repeat(43),
        name: 'Eve',
        email: 'eve@example.org',
        password: 'a password of hers',
        role: 'owner',
      }))
        form.set(field, value);
      const answer = await action(null, form);
      expect([name, answer]).toMatchObject([name, { ok: false }]);
      expect(JSON.stringify(answer)).not.toContain('a password of hers');
    }
    const after = await readWholeDatabase();
    // One try to sign in, which is counted.
    expect({ ...after, FailedTry: [] }).toEqual({ ...state, FailedTry: [] });
  }, 60_000);

  it('is led to where one signs in by a page, and told by a route', async () => {
    await expect(whoAsks()).rejects.toMatchObject({
      digest: expect.stringMatching(/^NEXT_REDIRECT;.*;\/sign-in;307;/),
    });
    expect(await whoSends()).toBe(NOBODY);
    const route = forActor(async () => Response.json({ mark: MARKS[0] }));
    const answer = await route(new Request('http://here/'), null);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/^You are signed out\./) });
  });
});

describe.each(['viewer', 'coder'] as const)('a %s', (kind) => {
  it.each(requests.map((one) => [one.action, one] as const))('%s', async (name, request) => {
    actor = as(kind);
    const before = await writes();
    const answer = (await request.ask(await request.good())) as Answer;
    if (reads(name)) expect(answer.errors).toBeUndefined();
    else
      expect(Object.values(answer.errors ?? {})).toEqual([
        `Your role in this library is ${kind}, which does not allow this. Its owner can change that.`,
      ]);
    expect(await writes()).toBe(before);
  });

  it('is told by a route what it may not', async () => {
    actor = as(kind);
    const route = forActor(async (asking) => {
      if (asking.kind === kind) throw new NotAllowed('keep', asking);
      return Response.json({});
    });
    const answer = await route(new Request('http://here/'), null);
    expect([answer.status, await answer.json()]).toEqual([
      403,
      { error: expect.stringContaining(`Your role in this library is ${kind}`) },
    ]);
  });
});

it.each([
  ['signed out', () => NOBODY],
  ['have another role', () => as('editor')],
])('who listens hears nothing more once they %s', async (_, now) => {
  actor = as('viewer');
  const topic = debateTopic(world.here.id);
  const asked = `http://here/live?topics=${topic}&who=${'a'.repeat(32)}`;
  const answer = await answerLive(new Request(asked));
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toContain(topic);
  actor = now();
  await inTransaction((session) => session.theme.updateMany({ data: { order: 7 } }));
  expect((await reader.read()).done).toBe(true);
});

it('an editor keeps no library: backups, members and invitations are the owner’s', async () => {
  actor = as('editor');
  const form = new FormData();
  for (const [field, value] of Object.entries({
    id: 'any',
    role: 'owner',
    places: '1',
    days: '7',
  }))
    form.set(field, value);
  const kept = actions.filter(([name]) =>
    /^(backUp|check|restore)Action$|^(setRole|removeMember|passwordLink|invite|takeInvitationBack)Form$/.test(
      name,
    ),
  );
  expect(kept).toHaveLength(8);
  for (const [name, action] of kept) {
    const answer = (await (name === 'restoreAction'
      ? action({ from: 'backup', name: 'any' })
      : name.endsWith('Form')
        ? action(null, name === 'inviteForm' ? withRole(form, 'viewer') : form)
        : action())) as Answer;
    expect([name, answer.errors?.form]).toEqual([
      name,
      'Your role in this library is editor, which does not allow this. Its owner can change that.',
    ]);
  }
});

it('histories name the account, whatever a page says, and a reading who codes it', async () => {
  const named = (one: string) => requests.find(({ action }) => action === one)!;
  const lastCoder = async () =>
    (await db.positionChange.findFirst({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] }))
      ?.coder;
  actor = as('editor');
  const save = named('savePositionForm');
  expect((await save.good()).coder).toBe('Kim');
  expect(await save.ask(await save.good())).toMatchObject({ ok: true });
  expect(await lastCoder()).toBe('A editor');
  const name = named('nameReading');
  expect(await name.ask({ ...(await name.good()), coder: 'Kim' })).toMatchObject({ ok: true });
  expect(await db.reading.findUnique({ where: { id: world.here.keyed } })).toMatchObject({
    coder: 'Kim',
  });
  expect(signed(actor, { by: { readingId: 'r', coder: 'Kim' } })).toEqual({
    by: { readingId: 'r', coder: 'A editor' },
  });
  const asked = { coder: 'Kim', by: { coder: 'Kim' } };
  expect(signed(OWNER, asked)).toBe(asked);
});

function withRole(form: FormData, role: string) {
  const other = new FormData();
  for (const [field, value] of form) other.set(field, value);
  other.set('role', role);
  return other;
}
