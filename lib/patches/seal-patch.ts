import 'server-only';
import { isSealed, sealOf } from '@/lib/door/seal';
import type { Patch } from '@/lib/patches/patch';

/** A patch as it is answered to a browser, which can send it back to take a change back. */
export function sealPatch({ kind, rows }: Patch): Patch {
  return { kind, rows, seal: sealOf(kind, rows) };
}

/** Whether a patch is one that was answered by this server, since it was started. */
export function isSealedPatch({ kind, rows, seal = '' }: Patch): boolean {
  return isSealed(kind, rows, seal);
}
