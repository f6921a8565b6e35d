const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** "29 November 2026 at 13:14", of the clock on the wall. */
export const momentWords = (at: Date): string => moment.format(at);
