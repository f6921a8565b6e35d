import { isThisMachine } from '@/components/loading/address/this-machine';

/** Whether people with accounts reach this Counterpoint by an address: the root of the page names it then. */
export const isPublic = (): boolean => document.documentElement.dataset.publicAddress !== undefined;

/** Where all that is handed on leads. */
const publicOrigin = (): string =>
  document.documentElement.dataset.publicAddress ?? location.origin;

const here = (): string => `${location.pathname}${location.search}${location.hash}`;

/**
 * A whole address to hand on, in a link, a citation, a file or on paper: of the page that is open, or of a
 * path of this Counterpoint. Under whatever name the page was opened, it carries the public one.
 */
export function publicAddress(path: string = here()): string {
  return new URL(path, publicOrigin()).href;
}

/** Whether addresses that are handed on open on this machine and on no other. */
export function opensHereOnly(): boolean {
  return isThisMachine(new URL(publicOrigin()).hostname);
}

/** The same, for what is read elsewhere: files and paper, which have to say by themselves where it opens. */
export function writtenAddress(): string {
  return opensHereOnly()
    ? `${publicAddress()} (opens only on the machine where this was made)`
    : publicAddress();
}
