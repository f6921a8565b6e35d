/** Line ends of a file or a text: line feeds or carriage returns, whichever are more. O(n). */
export function countLines(content: Uint8Array | string): number {
  return Math.max(countOf(content, '\n'), countOf(content, '\r'));
}

function countOf(content: Uint8Array | string, end: '\n' | '\r'): number {
  const next =
    typeof content === 'string'
      ? (from: number) => content.indexOf(end, from)
      : (from: number) => content.indexOf(end.charCodeAt(0), from);
  let found = 0;
  for (let at = next(0); at !== -1; at = next(at + 1)) found += 1;
  return found;
}
