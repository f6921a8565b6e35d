import { isBlank } from '@/lib/tables/table';

/** What a cell of a table of numbers says. */
export type NumberCell =
  | { readonly kind: 'number'; readonly value: number; readonly decimalComma: boolean }
  /** `mark` is how the file writes it, '' for a cell without words. */
  | { readonly kind: 'missing'; readonly mark: string }
  | { readonly kind: 'words' };

/** What programs for tables and statistics write where there is no value; letters small or capital. */
const MISSING: ReadonlySet<string> = new Set([
  'na',
  'n/a',
  'n.a.',
  '#n/a',
  'nan',
  'null',
  '.',
  '-',
  '−',
  '–',
  '—',
]);

const NUMBER = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d{1,3})?$/i;

/**
 * Reads one cell of a table of numbers. A minus sign may be a hyphen, U+2212, a dash or a wide one; a comma
 * is a decimal sign; `1e0` is 1; spaces of any kind around it mean nothing. −0 is 0.
 */
export function readNumberCell(cell: string): NumberCell {
  if (isBlank(cell)) return { kind: 'missing', mark: '' };
  const words = cell.replace(INVISIBLE, '').trim();
  if (MISSING.has(words.toLowerCase())) return { kind: 'missing', mark: words };
  const plain = words.replace(/^[\u2212\u2013\ufe63\uff0d]/, '-').replace(/^\uff0b/, '+');
  if (!NUMBER.test(plain)) return { kind: 'words' };
  const value = Number(plain.replace(',', '.')) + 0;
  if (!Number.isFinite(value)) return { kind: 'words' };
  return { kind: 'number', value, decimalComma: plain.includes(',') };
}

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;
