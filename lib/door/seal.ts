import 'server-only';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '@/lib/fields/canonical-json';

const held = globalThis as typeof globalThis & { counterpointSealKey?: Buffer };

/** Known to this server alone, for as long as it runs; kept across the copies of a module. */
function sealKey(): Buffer {
  held.counterpointSealKey ??= randomBytes(32);
  return held.counterpointSealKey;
}

/**
 * A seal on something that is handed to a browser to be sent back: whoever sends it with its seal has
 * it from this server, as it is (decision 0103). The order of an object's fields makes no difference.
 *
 * @param what a name for what is sealed, so that one thing never passes for another
 * @param content anything that JSON can hold
 */
export function sealOf(what: string, content: unknown): string {
  return createHmac('sha256', sealKey())
    .update(`${what}\n${canonicalJson(content)}`)
    .digest('base64url');
}

/** Whether a seal was made by this server, since it was started, for this very content. */
export function isSealed(what: string, content: unknown, seal: string): boolean {
  const wanted = Buffer.from(sealOf(what, content));
  const given = Buffer.from(seal);
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
