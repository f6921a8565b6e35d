const NAME = 'counterpoint:tall ';

/** How tall the part of this page that comes late was at last, in pixels; null where nobody knows. */
export function keptHeight(): number | null {
  try {
    const kept = Number(sessionStorage.getItem(NAME + location.pathname));
    return kept > 0 && kept < 200_000 ? kept : null;
  } catch {
    // A browser may forbid the store; the page is then as tall as usual.
    return null;
  }
}

/** Remembers that height for as long as the window is open. */
export function keepHeight(height: number): void {
  try {
    if (height > 0) sessionStorage.setItem(NAME + location.pathname, String(Math.round(height)));
  } catch {
    // As above.
  }
}
