/**
 * Rows in the order they keep. For rows that belong to many others: a database takes only so many
 * values in one query, and one that also sorts cannot be parted, so it fails from about a thousand.
 */
export function inOrder<Row extends { readonly order: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.order - b.order);
}

/** Pieces of evidence by quotation, the pieces of one in their order. */
export function byQuotation<Row extends { readonly quotation: number; readonly order: number }>(
  rows: readonly Row[],
): Row[] {
  return [...rows].sort((a, b) => a.quotation - b.quotation || a.order - b.order);
}
