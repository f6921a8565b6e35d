/**
 * Whether a write was refused by the database itself: a row is there already (P2002), another that it
 * rests on is not (P2003, P2025), or a check does not hold (P2004, P2039). Of a statement of our own
 * (P2010) only SQLite's words say it.
 */
export function brokeConstraint(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  const code = String(error.code);
  if (code === 'P2010') return error.message.includes('SQLITE_CONSTRAINT');
  return ['P2002', 'P2003', 'P2004', 'P2025', 'P2039'].includes(code);
}
