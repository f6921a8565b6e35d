/** Runs of more marks open no code within a line. */
const LONGEST_MARK = 3;

/**
 * A Markdown text with everything outside its code (fenced blocks, spans within a line) changed: what
 * stands in code is meant as it is written. O(text).
 */
export function changeOutsideCode(text: string, change: (part: string) => string): string {
  if (!/`|~~~/.test(text)) return change(text);
  let fence: string | null = null;
  return text
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence === null && mark !== undefined && !line.slice(mark.length + 3).includes('`')) {
        fence = mark;
        return line;
      }
      if (fence === null) return changeInLine(line, change);
      if (mark?.startsWith(fence)) fence = null;
      return line;
    })
    .join('\n');
}

function changeInLine(line: string, change: (part: string) => string): string {
  const parts: string[] = [];
  /** Marks that never close on this line, looked for once. */
  const open = new Set<string>();
  let plainFrom = 0;
  for (let at = line.indexOf('`'); at !== -1; at = line.indexOf('`', at)) {
    if (line.charAt(at - 1) === '\\') {
      at += 1;
      continue;
    }
    let end = at;
    while (line.charAt(end) === '`') end += 1;
    const mark = line.slice(at, end);
    const close = mark.length > LONGEST_MARK || open.has(mark) ? -1 : line.indexOf(mark, end);
    at = end;
    if (close === -1) {
      open.add(mark.slice(0, LONGEST_MARK + 1));
      continue;
    }
    parts.push(change(line.slice(plainFrom, end - mark.length)));
    at = close + mark.length;
    while (line.charAt(at) === '`') at += 1;
    parts.push(line.slice(end - mark.length, at));
    plainFrom = at;
  }
  parts.push(change(line.slice(plainFrom)));
  return parts.join('');
}
