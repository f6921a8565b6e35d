import 'server-only';
import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { readSecret } from '@/lib/accounts/secret-data';
import type { DatabaseSession } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { Refusal } from '@/lib/door/refusal';
import { env } from '@/lib/env';

const MINUTE = 60_000;
const WINDOW_MS = 15 * MINUTE;
const DAY_MS = 24 * 60 * MINUTE;

/**
 * How many tries may fail within a quarter of an hour: for one account, whether there is such a one or
 * not; and from one address of the network, behind which a whole campus may be: 300 people who mistype
 * twice each.
 */
export const MOST_FAILED = { account: 10, peer: 600 } as const;

type By = { email: string; peer: string };

/**
 * Does what can fail by a wrong password. It counts as failed before it is done, so that many at once are
 * counted, too, and that is taken back where it was not.
 *
 * @param work answers null where the password is wrong
 * @throws Refusal in words where there were too many, whatever the password is
 */
export async function countingFailures<Value>(
  by: By,
  work: () => Promise<Value | null>,
): Promise<Value | null> {
  const keys = keysOf(by);
  const now = Date.now();
  await inTransaction(async (session) => {
    await session.failedTry.deleteMany({ where: { since: { lt: new Date(now - DAY_MS) } } });
    const counted = [];
    for (const { key, most } of keys) counted.push(await counting(session, key, most, now));
    const wait = Math.max(...counted.map((one) => one.wait));
    if (wait > 0) throw new Refusal(sayWait(wait));
    for (const { key, count, since } of counted) {
      const kept = { count: count + 1, since };
      await session.failedTry.upsert({ where: { key }, create: { key, ...kept }, update: kept });
    }
  });
  let value: Value | null;
  try {
    value = await work();
  } catch (error) {
    // A fault of ours, or a busy library: nobody's failure.
    await inTransaction((session) => takeBack(session, keys, 1));
    throw error;
  }
  if (value !== null) {
    await inTransaction(async (session) => {
      await takeBack(session, keys, 1);
      await session.failedTry.deleteMany({ where: { key: keys[0].key } });
    });
  }
  return value;
}

async function counting(session: DatabaseSession, key: string, most: number, now: number) {
  const found = await session.failedTry.findUnique({ where: { key } });
  if (found === null || found.since.getTime() + WINDOW_MS <= now)
    return { key, count: 0, since: new Date(now), wait: 0 };
  const wait = found.count < most ? 0 : found.since.getTime() + WINDOW_MS - now;
  return { key, count: found.count, since: found.since, wait };
}

async function takeBack(session: DatabaseSession, keys: readonly { key: string }[], by: number) {
  for (const { key } of keys)
    await session.failedTry.updateMany({
      where: { key, count: { gte: by } },
      data: { count: { decrement: by } },
    });
}

const sayWait = (ms: number) => {
  const minutes = Math.ceil(ms / MINUTE);
  return `Too many wrong passwords: try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}. The library’s owner can give you a link for a new password.`;
};

/** Neither addresses of people nor of machines are kept: what is made of them with the library's secret is. */
function keysOf({ email, peer }: By) {
  const secret = readSecret(env.dataFolder);
  const key = (what: string, whom: string) =>
    `${what} ${createHmac('sha256', secret).update(`${what}\n${whom}`).digest('base64url')}`;
  return [
    { key: key('account', email), most: MOST_FAILED.account },
    { key: key('peer', networkOf(peer)), most: MOST_FAILED.peer },
  ] as const;
}

/** A machine has as many IPv6 addresses as it likes within the first half of them. */
function networkOf(peer: string): string {
  if (!isIPv6(peer)) return peer;
  const whole = new URL(`http://[${peer.replace(/%.*$/, '')}]`).hostname.slice(1, -1);
  const [head = '', tail] = whole.split('::');
  const parts = [head, tail ?? ''].map((one) => one.split(':').filter(Boolean));
  const missing = tail === undefined ? 0 : 8 - parts.flat().length;
  return [...(parts[0] ?? []), ...Array(missing).fill('0'), ...(parts[1] ?? [])]
    .slice(0, 4)
    .join(':');
}
