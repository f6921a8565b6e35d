/**
 * A short address of a text: small letters and digits of any script, joined by hyphens, at most
 * 80 characters; `fallback` where nothing of the text is usable.
 */
export function makeSlug(text: string, fallback: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = [...plain].slice(0, 80).join('').replace(/-+$/, '');
  return short === '' ? fallback : short.normalize('NFC');
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. */
export async function makeUniqueSlug(
  slug: string,
  isTaken: (candidate: string) => Promise<boolean>,
): Promise<string> {
  if (!(await isTaken(slug))) return slug;
  for (let number = 2; ; number += 1) {
    const candidate = `${slug}-${number}`;
    if (!(await isTaken(candidate))) return candidate;
  }
}

/**
 * `makeUniqueSlug` for many at once, each taken from then on: of equal ones the second is `slug-2`.
 *
 * @param findTaken says which of some candidates are taken; asked once, but where many are
 */
export async function makeUniqueSlugs(
  slugs: readonly string[],
  findTaken: (candidates: readonly string[]) => Promise<Iterable<string>>,
): Promise<string[]> {
  const places = new Map<string, number[]>();
  for (const [place, slug] of slugs.entries()) {
    const same = places.get(slug);
    if (same) same.push(place);
    else places.set(slug, [place]);
  }
  const unique: string[] = [];
  const used = new Set<string>();
  let open = [...places];
  for (let spare = 1; open.length > 0; spare *= 8) {
    const candidatesOf = ([slug, own]: (typeof open)[number]) =>
      Array.from({ length: own.length + spare }, (_, at) =>
        at === 0 ? slug : `${slug}-${at + 1}`,
      );
    const taken = new Set(await findTaken(open.flatMap(candidatesOf)));
    open = open.filter((one) => {
      const free = candidatesOf(one).filter((slug) => !taken.has(slug) && !used.has(slug));
      if (free.length < one[1].length) return true;
      for (const [at, place] of one[1].entries()) {
        const slug = free[at] ?? '';
        unique[place] = slug;
        used.add(slug);
      }
      return false;
    });
  }
  return unique;
}
