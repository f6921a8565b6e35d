/** Chooses readings that are not deleted, of debates that are not. */
export const READING_IN_SIGHT = { deletedAt: null, debate: { deletedAt: null } } as const;

/** Chooses what somebody does who is in the library: takes part, holds a position, is silent. */
export const PERSON_IN_SIGHT = { commentator: { deletedAt: null } } as const;

/** Chooses positions that are not deleted, of people and on propositions that are not. */
export const POSITION_IN_SIGHT = {
  deletedAt: null,
  proposition: { deletedAt: null },
  ...PERSON_IN_SIGHT,
} as const;

/**
 * When a row is said to be deleted that is still being brought in (`arriving/arrivals.ts`): before any
 * that somebody deleted.
 */
export const ARRIVING = new Date(0);

/** Chooses what somebody deleted. */
export const DELETED = { deletedAt: { gt: ARRIVING } };

/** Chooses what is in sight or was deleted, so that nothing is done to what is still arriving. */
export const ARRIVED = { OR: [{ deletedAt: null }, DELETED] };
