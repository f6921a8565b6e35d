import 'server-only';
import { type DatabaseSession, db } from '@/lib/db/client';

/** How often a write that met another one is tried in all. */
const TRIES = 6;

/**
 * Does `work` in one transaction: all of it or nothing. SQLite has one write lock, and a
 * transaction that has read cannot take it once another has written; such a one is done again from
 * the start, after a short and growing pause.
 *
 * @param work may run more than once, so it writes to nothing but the database
 */
export async function inTransaction<Result>(
  work: (session: DatabaseSession) => Promise<Result>,
  options: { timeout?: number } = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work, { maxWait: 10_000, ...options });
    } catch (error) {
      if (attempt === TRIES || !isBusy(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 40 * 2 ** attempt));
    }
  }
}

/** Prisma's codes for a lock that was not had in time (P1008, P2028) or a write conflict (P2034). */
function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return ['P1008', 'P2028', 'P2034'].includes(code) || /SQLITE_BUSY|is locked/.test(error.message);
}
