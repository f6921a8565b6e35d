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
