/** The name and version that an archive begins with. */
export const ARCHIVE_FORMAT = 'counterpoint-archive';
export const ARCHIVE_VERSION = 2;
