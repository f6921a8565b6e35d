/**
 * The number under which the server's log has a fault; null where it has none: the fault happened in
 * the browser, so the server knows nothing of it.
 */
export function faultNumber(error: unknown): string | null {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined;
  return typeof digest === 'string' && /^\d+(@E\d+)?$/.test(digest) ? digest : null;
}

/** Where a fault can be looked up, in a sentence. */
export function whereFaultStands(error: unknown): string {
  const number = faultNumber(error);
  return number === null
    ? 'It happened in this browser, so Counterpoint’s log does not have it: its console says more.'
    : `In Counterpoint’s log (the folder logs in the data folder) it has the number ${number}.`;
}
