/** The name and version that an archive begins with. */
export const ARCHIVE_FORMAT = 'counterpoint-archive';
export const ARCHIVE_VERSION = 5;

/** What is read: an archive of an earlier version lacks what came later, which then was not said. */
export const READ_VERSIONS = [2, 3, 4, ARCHIVE_VERSION] as const;
