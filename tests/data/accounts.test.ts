import { scryptSync } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it, test } from 'vitest';
import type { SHARED as Shared } from '../setup/accounts/shared-mode';
import '../setup/accounts/shared-mode';

// Accounts on a real file, by the functions that the screens ask.

const { db } = await import('@/lib/db/client');
const { env } = await import('@/lib/env');
const { NOBODY, OWNER, NotAllowed, actorOf } = await import('@/lib/door/actor');
const { Refusal } = await import('@/lib/door/refusal');
const { inTransaction } = await import('@/lib/db/transaction');
const { writeAccount } = await import('@/lib/accounts/new-account-data');
const { hashPassword, isPassword } = await import('@/lib/accounts/password-hash');
const { readSecret } = await import('@/lib/accounts/secret-data');
const { hasOwner, lookAtSetUp, makeSetUpLink, setUp } = await import('@/lib/accounts/set-up-data');
const { enter, signIn, signOut } = await import('@/lib/accounts/sign-in-data');
const { findActor } = await import('@/lib/accounts/session-data');
const { MOST_FAILED } = await import('@/lib/accounts/failed-tries-data');
const own = await import('@/lib/accounts/own-account-data');
const members = await import('@/lib/accounts/members-data');
const invitations = await import('@/lib/accounts/invitations-data');

const shared: typeof Shared = { HOST: env.mode, PUBLIC_URL: env.publicUrl ?? '' };
const PASSWORD = 'correct horse battery';
const ADA = { name: 'Ada Berg', email: 'ada@example.org', password: PASSWORD };
const BO = { name: 'Bo Cho', email: 'bo@example.org', password: 'staple of another kind' };

const keyOf = ({ path: link }: { path: string }) => link.split('key=')[1] ?? '';

/** What a browser sends back of what it was told to keep. */
const cookiesOf = (headers: Headers | null) =>
  (headers?.getSetCookie() ?? []).map((one) => one.split(';')[0]).join('; ');

/** A hash that costs next to nothing: what a hash costs stands in it. */
const cheapHash = (password: string) =>
  `scrypt$1024$8$1$${'00'.repeat(16)}$${scryptSync(password, Buffer.alloc(16), 64, { N: 1024, r: 8, p: 1 }).toString('hex')}`;

const write = ({ password, ...account }: typeof ADA, role: 'owner' | 'viewer') =>
  inTransaction((session) => writeAccount(session, account, role, cheapHash(password)));

let at = 0;
/** One try to sign in, from an address of its own unless one is named. */
const tryToSignIn = (
  email: string,
  password: string,
  peer = `10.0.${++at % 250}.1`,
  cookies = '',
) => signIn({ email, password, peer, cookies, userAgent: 'A browser' });

const signedIn = async ({ email, password }: { email: string; password: string }) =>
  cookiesOf(await tryToSignIn(email, password));

/** The actor of an e-mail address. */
const actorWith = async (email: string) => {
  const { id, name, role } = await db.user.findUniqueOrThrow({ where: { email } });
  return actorOf({ id, name, role: role as 'owner' });
};

beforeEach(async () => {
  await db.user.deleteMany();
  await db.verification.deleteMany();
  await db.failedTry.deleteMany();
  await db.invitation.deleteMany();
  await write(ADA, 'owner');
});

test('they are tried in shared mode', () =>
  expect(shared).toEqual({ HOST: 'shared', PUBLIC_URL: 'https://library.example' }));

describe('the set-up link', () => {
  beforeEach(() => db.user.deleteMany());

  it('makes the owner, once, and keeps no key', async () => {
    expect(await hasOwner()).toBe(false);
    const link = await makeSetUpLink();
    expect(link.path).toMatch(/^\/set-up\?key=[\w-]{43}$/);
    expect(Math.round((link.until.getTime() - Date.now()) / 60_000)).toBe(60);
    expect(JSON.stringify(await db.verification.findMany())).not.toContain(keyOf(link));
    expect(await lookAtSetUp(keyOf(link))).toBe('open');
    expect(await setUp({ ...ADA, link: keyOf(link) })).toBe(true);
    expect(await hasOwner()).toBe(true);
    expect(await lookAtSetUp(keyOf(link))).toBe('done');
    expect(await setUp({ ...BO, link: keyOf(link) })).toBe(false);
    await db.user.deleteMany();
    expect(await lookAtSetUp(keyOf(link))).toBe('wrong');
    expect(await setUp({ ...BO, link: keyOf(link) })).toBe(false);
  });

  it('works no longer when another was made, after an hour, and with another key', async () => {
    const [first, second] = [await makeSetUpLink(), await makeSetUpLink()];
    expect(await setUp({ ...ADA, link: keyOf(first) })).toBe(false);
    expect(await setUp({ ...ADA, link: 'x'.repeat(43) })).toBe(false);
    await db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await setUp({ ...ADA, link: keyOf(second) })).toBe(false);
    expect(await hasOwner()).toBe(false);
  });

  it('makes one owner, where two send it at once', async () => {
    const key = keyOf(await makeSetUpLink());
    const made = await Promise.all([setUp({ ...ADA, link: key }), setUp({ ...BO, link: key })]);
    expect(made.sort()).toEqual([false, true]);
    expect(await db.user.count()).toBe(1);
  });
});

describe('signing in', () => {
  it('keeps a cookie that scripts do not see, and only over https', async () => {
    const [cookie = ''] = (await tryToSignIn(ADA.email, PASSWORD))?.getSetCookie() ?? [];
    expect(cookie).toMatch(/^__Secure-counterpoint\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; Secure/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Max-Age=2592000/i);
  });

  it('says who asks, as that account is now', async () => {
    const cookies = await signedIn(ADA);
    const ada = await actorWith(ADA.email);
    expect(await findActor(cookies)).toEqual({ kind: 'owner', id: ada.id, name: 'Ada Berg' });
    expect(Object.isFrozen(await findActor(cookies))).toBe(true);
    await db.user.updateMany({ data: { role: 'viewer', name: 'Ada B.' } });
    expect(await findActor(cookies)).toEqual({ kind: 'viewer', id: ada.id, name: 'Ada B.' });
    await db.user.deleteMany();
    expect(await findActor(cookies)).toBe(NOBODY);
  });

  it('knows nobody by a cookie that it did not make', async () => {
    const cookies = await signedIn(ADA);
    expect(await findActor('')).toBe(NOBODY);
    expect(await findActor(cookies.replace(/.{6}$/, 'AAAAAA'))).toBe(NOBODY);
    const { token } = await db.session.findFirstOrThrow();
    const name = cookies.split('=')[0];
    expect(await findActor(`${name}=${token}`)).toBe(NOBODY);
    await db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await findActor(cookies)).toBe(NOBODY);
  });

  it('makes a new session each time, and ends the one that the browser had', async () => {
    const before = await signedIn(ADA);
    const after = cookiesOf(await tryToSignIn(ADA.email, PASSWORD, '10.1.1.1', before));
    expect(after).not.toBe(before);
    expect(await findActor(before)).toBe(NOBODY);
    expect((await findActor(after)).kind).toBe('owner');
    expect(await db.session.count()).toBe(1);
    // A session that somebody planted, which the server never made.
    const planted = '__Secure-counterpoint.session_token=planted.AAAA';
    const made = cookiesOf(await tryToSignIn(ADA.email, PASSWORD, '10.1.1.1', planted));
    expect(made).not.toContain('planted');
    expect((await findActor(made)).kind).toBe('owner');
  });

  it('ends when one signs out', async () => {
    const cookies = await signedIn(ADA);
    await signOut(cookies);
    expect(await findActor(cookies)).toBe(NOBODY);
    expect(await db.session.count()).toBe(0);
    await signOut('');
  });

  it('answers a wrong password and an unknown address alike, after the same work', async () => {
    await db.user.deleteMany();
    await setUp({ ...ADA, link: keyOf(await makeSetUpLink()) });
    const took = async (email: string) => {
      const from = process.cpuUsage();
      expect(await tryToSignIn(email, 'a wrong password')).toBeNull();
      const { user, system } = process.cpuUsage(from);
      return user + system;
    };
    await took(ADA.email);
    const known = Math.min(await took(ADA.email), await took(ADA.email));
    const unknown = Math.min(await took('x@example.org'), await took('x@example.org'));
    // One hash each: the work of one without it is a hundredth.
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });
});

describe('wrong passwords', () => {
  const failed = (key: 'account' | 'peer') =>
    db.failedTry.updateMany({
      where: { key: { startsWith: `${key} ` } },
      data: { count: MOST_FAILED[key] - 1 },
    });

  it('lock an account for a quarter of an hour, whether there is one or not', async () => {
    for (const email of [ADA.email, 'nobody@example.org']) {
      await tryToSignIn(email, 'wrong');
      await failed('account');
      expect(await tryToSignIn(email, 'wrong')).toBeNull();
      const locked = tryToSignIn(email, PASSWORD);
      await expect(locked).rejects.toThrow(/^Too many wrong passwords: try again in 15 minutes\./);
      await expect(locked).rejects.toBeInstanceOf(Refusal);
    }
    // Others are let in meanwhile, and Ada when the time is over.
    await db.failedTry.updateMany({ data: { since: new Date(Date.now() - 16 * 60_000) } });
    expect(await tryToSignIn(ADA.email, PASSWORD)).not.toBeNull();
  });

  it('of many at once are all counted', async () => {
    await tryToSignIn(ADA.email, 'wrong');
    await failed('account');
    const many = await Promise.allSettled(
      Array.from({ length: 6 }, () => tryToSignIn(ADA.email, 'wrong')),
    );
    expect(many.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('are forgotten by the right one; right ones are not counted', async () => {
    for (let n = 0; n < 3; n += 1) await tryToSignIn(ADA.email, 'wrong', '10.9.9.9');
    for (let n = 0; n < 3; n += 1) await tryToSignIn(ADA.email, PASSWORD, '10.9.9.9');
    const counts = await db.failedTry.findMany({ select: { key: true, count: true } });
    expect(counts.map(({ key, count }) => [key.split(' ')[0], count])).toEqual([['peer', 3]]);
  });

  it('of a whole campus behind one address keep nobody out before hundreds', async () => {
    await tryToSignIn('x@example.org', 'wrong', '10.9.9.9');
    await db.failedTry.updateMany({
      where: { key: { startsWith: 'peer ' } },
      data: { count: 2 * 299 },
    });
    expect(await tryToSignIn(ADA.email, PASSWORD, '10.9.9.9')).not.toBeNull();
    await failed('peer');
    expect(await tryToSignIn('y@example.org', 'wrong', '10.9.9.9')).toBeNull();
    await expect(tryToSignIn(ADA.email, PASSWORD, '10.9.9.9')).rejects.toBeInstanceOf(Refusal);
    expect(await tryToSignIn(ADA.email, PASSWORD, '10.9.9.8')).not.toBeNull();
  });

  it('of one network of IPv6 are one peer’s', async () => {
    await tryToSignIn('x@example.org', 'wrong', '2001:db8:1:2::3');
    await tryToSignIn('x@example.org', 'wrong', '2001:db8:1:2:aaaa:bbbb:cccc:dddd');
    await tryToSignIn('x@example.org', 'wrong', '2001:db8::1:2');
    const peers = await db.failedTry.findMany({ where: { key: { startsWith: 'peer ' } } });
    expect(peers.map(({ count }) => count).sort()).toEqual([1, 2]);
    expect(JSON.stringify(peers)).not.toContain('2001');
  });
});

describe('passwords', () => {
  it('are kept as slow hashes, each with salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$/);
    expect(one).not.toBe(other);
    expect(await isPassword(PASSWORD, one)).toBe(true);
    expect(await isPassword(`${PASSWORD} `, one)).toBe(false);
    expect(await isPassword(PASSWORD, 'anything else')).toBe(false);
    const kept = JSON.stringify(await db.account.findMany());
    expect(kept).toContain('scrypt$');
    expect(kept).not.toContain(PASSWORD);
  });

  it('are the same however a keyboard writes a letter', async () => {
    const hash = await hashPassword('Caf\u00e9 au lait');
    expect(await isPassword('Cafe\u0301 au lait', hash)).toBe(true);
  });

  it('are hashed beside the main thread, which goes on', async () => {
    let turns = 0;
    let isDone = false;
    const hashes = Promise.all([hashPassword('one'), hashPassword('two'), hashPassword('three')]);
    void hashes.then(() => {
      isDone = true;
    });
    while (!isDone) {
      await turn();
      turns += 1;
    }
    expect(turns).toBeGreaterThan(100);
  });
});

describe('the secret', () => {
  const file = path.join(env.dataFolder, 'accounts-secret');

  it('is made once, and is its owner’s alone', () => {
    const secret = readSecret(env.dataFolder);
    expect(readSecret(env.dataFolder)).toBe(secret);
    expect(readFileSync(file, 'utf8')).toBe(secret);
    expect(readdirSync(env.dataFolder).filter((name) => name.startsWith('accounts-'))).toEqual([
      'accounts-secret',
    ]);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('that is none is told, not used', () => {
    const kept = readFileSync(file, 'utf8');
    writeFileSync(file, 'short');
    expect(() => readSecret(env.dataFolder)).toThrow(/Move it away and start again/);
    rmSync(file);
    writeFileSync(file, kept, { mode: 0o600 });
  });
});

describe('members', () => {
  beforeEach(() => write(BO, 'viewer'));

  it('have another role from the next request on', async () => {
    const cookies = await signedIn(BO);
    const [ada, bo] = [await actorWith(ADA.email), await actorWith(BO.email)];
    expect(await findActor(cookies)).toMatchObject({ kind: 'viewer' });
    await members.setRole(ada, bo.id ?? '', 'editor');
    expect(await findActor(cookies)).toMatchObject({ kind: 'editor' });
    await expect(members.setRole(ada, 'unknown', 'editor')).rejects.toThrow(/not there any more/);
  });

  it('who are removed are signed out everywhere', async () => {
    const cookies = await signedIn(BO);
    const [ada, bo] = [await actorWith(ADA.email), await actorWith(BO.email)];
    await members.removeMember(ada, bo.id ?? '');
    expect(await findActor(cookies)).toBe(NOBODY);
    expect(await tryToSignIn(BO.email, BO.password)).toBeNull();
    expect((await members.listMembers(ada)).map(({ name }) => name)).toEqual(['Ada Berg']);
    expect(await db.account.count()).toBe(1);
  });

  it('are never without an owner', async () => {
    const ada = await actorWith(ADA.email);
    await expect(members.removeMember(ada, ada.id ?? '')).rejects.toThrow(/has an owner/);
    await expect(members.setRole(ada, ada.id ?? '', 'viewer')).rejects.toThrow(/has an owner/);
    await members.setRole(ada, (await actorWith(BO.email)).id ?? '', 'owner');
    await members.setRole(ada, ada.id ?? '', 'viewer');
    expect((await actorWith(ADA.email)).kind).toBe('viewer');
  });

  it('are the owner’s business alone', async () => {
    const bo = await actorWith(BO.email);
    for (const kind of ['editor', 'coder', 'viewer', 'nobody'] as const) {
      const actor = { ...bo, kind };
      for (const ask of [
        () => members.listMembers(actor),
        () => members.setRole(actor, bo.id ?? '', 'owner'),
        () => members.removeMember(actor, bo.id ?? ''),
        () => members.makePasswordLink(actor, bo.id ?? ''),
        () => invitations.listInvitations(actor),
        () => invitations.invite(actor, { role: 'viewer', places: 1, days: 1 }),
        () => invitations.takeInvitationBack(actor, 'any'),
      ])
        await expect(ask()).rejects.toBeInstanceOf(NotAllowed);
    }
    expect((await actorWith(BO.email)).kind).toBe('viewer');
  });

  it('choose a new password by a link, once, and are signed out', async () => {
    const [ada, bo] = [await actorWith(ADA.email), await actorWith(BO.email)];
    const cookies = await signedIn(BO);
    const first = await members.makePasswordLink(ada, bo.id ?? '');
    const link = await members.makePasswordLink(ada, bo.id ?? '');
    expect(link.path).toMatch(/^\/new-password\?key=/);
    expect(await members.findOfPasswordLink(keyOf(first))).toBeNull();
    expect(await members.findOfPasswordLink(keyOf(link))).toMatchObject({ name: 'Bo Cho' });
    expect(await members.choosePassword(keyOf(link), 'a better password')).toMatchObject({
      email: BO.email,
    });
    expect(await findActor(cookies)).toBe(NOBODY);
    expect(await members.choosePassword(keyOf(link), 'and another one')).toBeNull();
    expect(await tryToSignIn(BO.email, BO.password)).toBeNull();
    expect(await tryToSignIn(BO.email, 'a better password')).not.toBeNull();
    // A link for a password sets nothing up, and the other way round.
    const other = await members.makePasswordLink(ada, bo.id ?? '');
    expect(await lookAtSetUp(keyOf(other))).toBe('done');
    await db.user.updateMany({ data: { role: 'viewer' } });
    expect(await lookAtSetUp(keyOf(other))).toBe('wrong');
    expect(await setUp({ ...ADA, email: 'c@example.org', link: keyOf(other) })).toBe(false);
    expect(await members.findOfPasswordLink(keyOf(await makeSetUpLink()))).toBeNull();
  });
});

describe('an invitation', () => {
  it('is for so many people, of one role, for so long, and keeps no key', async () => {
    const ada = await actorWith(ADA.email);
    const link = await invitations.invite(ada, { role: 'coder', places: 2, days: 7 });
    expect(Math.round((link.until.getTime() - Date.now()) / 86_400_000)).toBe(7);
    const key = keyOf(link);
    expect(JSON.stringify(await db.invitation.findMany())).not.toContain(key);
    expect(await invitations.findInvitation(key)).toMatchObject({ role: 'coder' });
    expect(await invitations.join({ ...ADA, link: key })).toBe('taken');
    const joined = await Promise.all(
      ['b', 'c', 'd'].map((name) =>
        invitations.join({ ...BO, email: `${name}@example.org`, link: key }),
      ),
    );
    expect(joined.sort()).toEqual(['joined', 'joined', 'wrong']);
    expect(await db.user.count({ where: { role: 'coder' } })).toBe(2);
    expect(await invitations.findInvitation(key)).toBeNull();
    expect(await invitations.listInvitations(ada)).toEqual([]);
  });

  it('that is taken back or too old leads nowhere', async () => {
    const ada = await actorWith(ADA.email);
    const link = await invitations.invite(ada, { role: 'viewer', places: 2, days: 1 });
    const [open] = await invitations.listInvitations(ada);
    expect(open).toMatchObject({ role: 'viewer', places: 2, taken: 0 });
    expect(await invitations.takeInvitationBack(ada, open?.id ?? '')).toBe(true);
    expect(await invitations.takeInvitationBack(ada, open?.id ?? '')).toBe(false);
    expect(await invitations.join({ ...BO, link: keyOf(link) })).toBe('wrong');
    const old = await invitations.invite(ada, { role: 'viewer', places: 2, days: 1 });
    await db.invitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await invitations.join({ ...BO, link: keyOf(old) })).toBe('wrong');
    expect(await db.user.count()).toBe(1);
  });
});

describe('one’s own account', () => {
  it('has its sessions, of which each can be ended, and nobody else’s', async () => {
    const [here, there] = [await signedIn(ADA), await signedIn(ADA)];
    const ada = await actorWith(ADA.email);
    const account = await own.readOwnAccount(ada, here);
    expect(account).toMatchObject({ name: 'Ada Berg', email: 'ada@example.org' });
    expect(account?.sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
    const other = account?.sessions.find(({ isThis }) => !isThis)?.id ?? '';
    expect(await own.endOwnSession({ ...ada, id: 'another' }, other)).toBe(false);
    expect(await own.endOwnSession(ada, other)).toBe(true);
    expect(await findActor(there)).toBe(NOBODY);
    expect((await findActor(here)).kind).toBe('owner');
  });

  it('gets another password where the present one is known; other browsers are signed out', async () => {
    const [here, there] = [await signedIn(ADA), await signedIn(ADA)];
    const ada = await actorWith(ADA.email);
    const change = { cookies: here, peer: '10.3.3.3', password: 'one that is new' };
    expect(await own.changePassword(ada, { ...change, current: 'wrong' })).toBe(false);
    expect(await findActor(there)).toMatchObject({ kind: 'owner' });
    expect(await own.changePassword(ada, { ...change, current: PASSWORD })).toBe(true);
    expect(await findActor(there)).toBe(NOBODY);
    expect(await tryToSignIn(ADA.email, PASSWORD)).toBeNull();
    expect(await enter({ ...ADA, password: change.password, cookies: '', userAgent: '' })).not.toBe(
      null,
    );
  });

  it('has another name; in local mode there is none', async () => {
    const ada = await actorWith(ADA.email);
    await own.renameSelf(ada, 'Ada Berg-Cho');
    expect((await actorWith(ADA.email)).name).toBe('Ada Berg-Cho');
    await expect(own.renameSelf(OWNER, 'Somebody')).rejects.toBeInstanceOf(NotAllowed);
    await expect(own.readOwnAccount(NOBODY, '')).rejects.toBeInstanceOf(NotAllowed);
  });
});
