/**
 * The slug in the address of a route, as it is stored. Next hands pages their part of the path with
 * its letters outside a–z escaped, route handlers without; here both read alike, in the normal form
 * that slugs are made in. What cannot be read (a broken escape) is the empty string, which is the
 * slug of nothing, so that it answers "not found" as any other unknown address does.
 */
export async function slugOf(params: Promise<{ slug: string }>): Promise<string> {
  const { slug } = await params;
  try {
    return decodeURIComponent(slug).normalize('NFC');
  } catch {
    return '';
  }
}

/**
 * An address in the only letters that a header may hold: what stands outside ASCII is escaped, what
 * is escaped already stays. For addresses that the server answers with; a browser escapes the links
 * of a page itself.
 */
export function escapeAddress(address: string): string {
  return address.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}
