import { opensHereOnly } from '@/components/loading/address/public-address';
import classes from './share.module.css';

/**
 * Says of an address that is handed on that it opens on this machine only, where that is so. Drawn in the browser
 * alone, which knows.
 *
 * @param what as in “The address of the view”
 */
export function OpensHereOnly({ what }: { what: string }) {
  if (!opensHereOnly()) return null;
  return (
    <span className={classes.hereOnly}>
      {what} opens on this machine only; <i>Share</i> at the top says what others can be given.
    </span>
  );
}
