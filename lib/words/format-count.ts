/** A share or an agreement, 0 to 1, with two decimals; a small negative never becomes "−0.00". */
export function formatShare(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== '0.00' ? `−${text}` : text;
}

/** A whole number with thousands parted: 1,234. */
export function formatCount(value: number): string {
  // The browser's table of number forms takes it long to open, and below a thousand says the same.
  const isPlain = Number.isInteger(value) && Math.abs(value) < 1000;
  return isPlain ? String(value) : value.toLocaleString('en');
}

/** A count with its noun: "1 proposition", "3 propositions". */
export function countOf(value: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(value)} ${value === 1 ? noun : plural}`;
}

/**
 * How many propositions stand under a theme's heading, and how many more of the theme stand under
 * the heading of another: together what the filter counts.
 */
export function countUnderTheme(count: number, elsewhere: number): string {
  const here = countOf(count, 'proposition');
  return elsewhere === 0
    ? here
    : `${here}, ${formatCount(elsewhere)} more under another of ${elsewhere === 1 ? 'its' : 'their'} themes`;
}
