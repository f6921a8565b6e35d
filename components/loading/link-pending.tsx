'use client';

import { useLinkStatus } from 'next/link';
import classes from './link-pending.module.css';

/**
 * Inside a link: a line along the top of the window while its page is on the way and that takes
 * longer than a moment. Screen readers hear of the new page from Next itself.
 */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? <span className={classes.line} aria-hidden="true" /> : null;
}
