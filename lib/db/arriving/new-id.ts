import { randomBytes } from 'node:crypto';

/** Chance is asked for many ids at once: each question takes longer than all the rest. */
const chance = { bytes: Buffer.alloc(0), at: 0 };

function eightBytes(): bigint {
  if (chance.at + 8 > chance.bytes.length) {
    chance.bytes = randomBytes(4_096);
    chance.at = 0;
  }
  chance.at += 8;
  return chance.bytes.readBigUInt64BE(chance.at - 8);
}

let last = { at: 0, count: 0 };

/**
 * An id for a new row whose children must be able to name it before it is written. Of the shape that
 * the database client gives (25 small letters and digits, `c` first), and like those in the order in
 * which they were made: rows of one moment are listed by their ids.
 */
export function newId(): string {
  const at = Math.max(Date.now(), last.at);
  last = { at, count: at === last.at ? last.count + 1 : 0 };
  const order = last.count.toString(36).padStart(4, '0');
  const by = eightBytes().toString(36).padStart(13, '0');
  return `c${at.toString(36).padStart(8, '0')}${order}${by.slice(-12)}`;
}
