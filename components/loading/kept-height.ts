const NAME = 'counterpoint:tall ';

/** How tall a part of this page that comes late was at last, in pixels; null where nobody knows. */
export function keptHeight(part: string): number | null {
  try {
    const kept = Number(sessionStorage.getItem(nameOf(part)));
    return kept > 0 && kept < 200_000 ? kept : null;
  } catch {
    // A browser may forbid the store; the page is then as tall as usual.
    return null;
  }
}

/** Remembers that height for as long as the window is open. */
export function keepHeight(part: string, height: number): void {
  try {
    if (height > 0) sessionStorage.setItem(nameOf(part), String(Math.round(height)));
  } catch {
    // As above.
  }
}

function nameOf(part: string): string {
  return `${NAME}${location.pathname} ${part}`;
}
