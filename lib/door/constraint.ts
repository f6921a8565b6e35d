/**
 * Whether a write was refused by the database itself: a row is there already (P2002), another that it
 * rests on is not (P2003, P2025), or a check does not hold (P2004, P2039).
 */
export function brokeConstraint(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['P2002', 'P2003', 'P2004', 'P2025', 'P2039'].includes(String(error.code))
  );
}
