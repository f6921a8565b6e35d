/** The name and version that an archive begins with. */
export const ARCHIVE_FORMAT = 'counterpoint-archive';
export const ARCHIVE_VERSION = 3;

/** What is read: an archive of version 2 lacks what came later, which then was not said. */
export const READ_VERSIONS = [2, ARCHIVE_VERSION] as const;
