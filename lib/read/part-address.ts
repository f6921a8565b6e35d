import { z } from 'zod';
import { idSchema } from '@/lib/fields/schema';

const place = z.coerce.number().int().min(0);
const asked = z.union([
  z.object({ quotation: idSchema }).transform(({ quotation }) => ({ quotation })),
  z.object({ elsewhere: z.literal('1') }).transform(() => ({ stretch: null })),
  z.object({ from: place, to: place }).transform((stretch) => ({ stretch })),
]);

/** What a part of a text is asked for by, as it stands in an address; null where it does not say. */
export function readStretchAsked(search: URLSearchParams): z.output<typeof asked> | null {
  return asked.safeParse(Object.fromEntries(search.entries())).data ?? null;
}

/**
 * The address of a part of a text.
 *
 * @param reading null: the reference reading
 * @param times how often the page was sent: what it asked for before is asked for anew
 */
export function partHref(
  slug: string,
  reading: string | null,
  stretch: { from: number; to: number } | null,
  times: number,
): string {
  const search = new URLSearchParams(
    stretch === null ? { elsewhere: '1' } : { from: `${stretch.from}`, to: `${stretch.to}` },
  );
  if (reading !== null) search.set('reading', reading);
  if (times > 0) search.set('times', `${times}`);
  return `/debates/${encodeURIComponent(slug)}/read/part?${search}`;
}

/** The address that says in which contribution a quotation stands. */
export function placeHref(slug: string, quotation: string): string {
  return `/debates/${encodeURIComponent(slug)}/read/part?${new URLSearchParams({ quotation })}`;
}
