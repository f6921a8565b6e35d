import { z } from 'zod';

/** The longest name that is looked for. */
const MOST_CHARACTERS = 300;
/** So many names are asked about at once, so that they stand in an address. */
export const NAMES_AT_ONCE = 20;

const name = z.string().max(MOST_CHARACTERS);

/** What is asked of the names of the library, as it stands in an address. */
const namesRequest = z.union([
  z.object({ q: name }).strict(),
  z
    .object({
      may: z.array(name).max(NAMES_AT_ONCE).default([]),
      id: z.array(z.string().max(100)).max(NAMES_AT_ONCE).default([]),
    })
    .strict()
    .refine(({ may, id }) => may.length + id.length > 0),
]);

/** Reads what is asked: who has a text in the name (`q`), or who may be meant by names (`may`, `id`); else null. */
export function readNamesRequest(search: URLSearchParams): z.output<typeof namesRequest> | null {
  const q = search.get('q');
  const asked = q === null ? { may: search.getAll('may'), id: search.getAll('id') } : { q };
  return namesRequest.safeParse(asked).data ?? null;
}

/** The address at which is answered who has a text in the name: at most fifty, and how many more. */
export const namedHref = (q: string) =>
  `/names?${new URLSearchParams({ q: q.slice(0, MOST_CHARACTERS) })}`;

/** The address at which is answered who of the library may be meant by some names, and who has some ids. */
export function mayBeHref(names: readonly string[], ids: readonly string[]): string {
  const search = new URLSearchParams();
  for (const one of names) search.append('may', one.slice(0, MOST_CHARACTERS));
  for (const id of ids) search.append('id', id);
  return `/names?${search}`;
}
