/** Chooses readings that are not deleted, of debates that are not. */
export const READING_IN_SIGHT = { deletedAt: null, debate: { deletedAt: null } } as const;
