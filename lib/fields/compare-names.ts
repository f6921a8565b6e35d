/**
 * English order, whatever the machine or the browser is set to, so that server and browser show one
 * order. Numbers count as numbers: "Panel 2" comes before "Panel 10".
 */
const collator = new Intl.Collator('en', { numeric: true });

/**
 * The order of names, titles and labels wherever they are listed: by letters without regard to case
 * and accents, which only part what is else the same; so "Émile" stands beside "Emil", not after
 * "Zoe". Names in other scripts come after Latin ones, each script in an order of its own (Greek,
 * Cyrillic, Hebrew, Arabic …, Chinese last). A database orders by code points, so no query orders
 * names. Below 0 where `a` comes first, 0 for the same name alone.
 */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
