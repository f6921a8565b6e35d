import { isUnspaced } from '@/lib/search/tokens';

const MARK = '=';
const DIGITS = 4;

/**
 * A term as an index keeps it. That of similar passages is a tree that looks through all branches of a node, and
 * thousands of Chinese characters would make thousands of branches: such terms are written in
 * hexadecimal digits, sixteen branches at most. A Latin term stays as it is.
 */
export function toIndexKey(term: string): string {
  if (!isUnspaced(term)) return term;
  const units = Array.from({ length: term.length }, (_, at) => term.charCodeAt(at));
  return MARK + units.map((unit) => unit.toString(16).padStart(DIGITS, '0')).join('');
}

/** The term of which `toIndexKey` made this. */
export function fromIndexKey(key: string): string {
  if (!isWrittenKey(key)) return key;
  const units = key.slice(MARK.length).match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

/** Whether a key stands for a term without spaces around it, which is matched as it is. */
export function isWrittenKey(key: string): boolean {
  return key.startsWith(MARK);
}
