import type { IncomingHttpHeaders } from 'node:http';
import { LARGEST_BACKUP } from '@/lib/keep/schema';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** A view with every filter set has a tenth of this; the head of a request repeats its address. */
export const LONGEST_ADDRESS = 16 * KILOBYTE;

/** All header lines of a request together. */
export const MOST_HEADER_BYTES = 64 * KILOBYTE;

/**
 * How many bytes of a body are taken, by the path it is sent to; the first row that fits decides. The
 * last is what an action may have (`bodySizeLimit` in next.config.js), and a little more for what
 * comes around it, so that what is just too large is refused by the screen's own words.
 */
const MOST_BYTES: readonly [path: RegExp, most: number][] = [
  // Whole libraries to restore from: written to the disk as they come, once there is room for them.
  [/^\/keep\/upload$/, LARGEST_BACKUP + MEGABYTE],
  [/^/, 34 * MEGABYTE],
];

/** How many bytes of a body are taken at an address. */
export function mostBytes(url: string): number {
  const path = pathOf(url);
  return MOST_BYTES.find(([pattern]) => pattern.test(path))?.[1] ?? 0;
}

/** Routes that read a body themselves; what a page is sent is read for an action alone. */
const ROUTES_WITH_BODY = /^\/(?:import\/reading|keep\/upload)$/;

/** Whether a body is sent, however long. */
export function hasBody(headers: IncomingHttpHeaders): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * Whether anything reads a body that is sent to an address: a route of ours, or an action, which a
 * script calls by its name and a page without scripts by a form of this very kind. A body that nothing
 * reads would not be counted to its end.
 */
export function takesBody(url: string, headers: IncomingHttpHeaders): boolean {
  return (
    ROUTES_WITH_BODY.test(pathOf(url)) ||
    headers['next-action'] !== undefined ||
    /^multipart\/form-data\b/.test(headers['content-type'] ?? '')
  );
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

/** How long a sender may take, in ms. */
export type Patience = {
  /** For the header lines of a request to arrive. */
  readonly header: number;
  /** For all of it. */
  readonly request: number;
  /** Without a sign while it is not there whole. */
  readonly silence: number;
};

export const PATIENCE: Patience = { header: 10_000, request: 300_000, silence: 30_000 };
