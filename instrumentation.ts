import type { Instrumentation } from 'next';

/** The first page comes before what may be searched for is read. */
const AFTER_THE_START_MS = 3_000;

/** Called once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env } = await import('@/lib/env');
  if (env.mode === 'shared') {
    const { findActor } = await import('@/lib/accounts/session-data');
    const { findActorBy } = await import('@/lib/door/find-actor');
    findActorBy(findActor);
    const { hasOwner, makeSetUpLink } = await import('@/lib/accounts/set-up-data');
    const { setUpBy } = await import('@/lib/front/set-up');
    setUpBy({ hasOwner, makeSetUpLink });
  }
  if (process.env.NODE_ENV !== 'production') return;
  const { keepErrorsOffTheTerminal, tellFault } = await import('@/lib/log/fault');
  keepErrorsOffTheTerminal();
  const { leaveLibraryAtStop } = await import('@/lib/db/fold-log');
  leaveLibraryAtStop();
  const { startDailyBackups } = await import('@/lib/keep/daily-data');
  startDailyBackups();
  const { OWNER } = await import('@/lib/door/actor');
  const { completeDemonstrations } = await import('@/lib/demonstration/complete-data');
  completeDemonstrations(OWNER).catch((error: unknown) => tellFault(error));
  const { lookThroughLargeLibrary } = await import('@/lib/health/whole-check-data');
  void lookThroughLargeLibrary(OWNER);
  const { bringSearchUp } = await import('@/lib/search/stored/keep-up-data');
  setTimeout(() => {
    bringSearchUp(OWNER).catch(() => {
      // Whoever searches begins anew, and is told.
    });
  }, AFTER_THE_START_MS).unref();
}

/** Called for each error that a page, an action or a route met and did not answer itself. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { tellFault } = await import('@/lib/log/fault');
  const id = request.headers['x-request-id'];
  tellFault(error, {
    requestId: typeof id === 'string' ? id : undefined,
    method: request.method,
    route: context.routePath,
    kind: context.routeType,
  });
};
