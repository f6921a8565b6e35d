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
  const [path = ''] = url.split('?', 1);
  return MOST_BYTES.find(([pattern]) => pattern.test(path))?.[1] ?? 0;
}

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
