import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What a hash costs: 32 MB and some tenths of a second, as OWASP asks for scrypt (N = 2^15, r = 8, p = 3). */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const BYTES = 64;

/**
 * How many are made at a time. Node does it in its pool of four threads, in which files are read, too:
 * a class that signs in together takes half of it, and waits in line.
 */
const AT_ONCE = 2;

let busy = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (busy >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else busy += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}

type Cost = { N: number; r: number; p: number };

/** By Node's own scrypt, off the main thread. */
const derive = (password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) =>
        scrypt(
          // One letter can be written in several ways; all keyboards mean the same.
          password.normalize('NFKC'),
          salt,
          BYTES,
          { N, r, p, maxmem: 256 * N * r },
          (error, key) => (error ? reject(error) : resolve(key)),
        ),
      ),
  );

/** A password as it is kept: `scrypt$N$r$p$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('hex'), key.toString('hex')].join('$');
}

/** Whether a password is the one that is kept. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const found = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([0-9a-f]{32})\$([0-9a-f]{128})$/.exec(
    kept,
  );
  if (!found) return false;
  const [, N, r, p, salt = '', hash = ''] = found;
  const key = await derive(password, Buffer.from(salt, 'hex'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(key, Buffer.from(hash, 'hex'));
}
