'use client';

import { CopyText } from '@/components/ui/copy/copy-text';
import type { WholeLink } from '@/lib/accounts/members-actions';
import { momentWords } from '@/lib/words/moment-words';
import classes from './accounts.module.css';

/** A link to be handed over, told this once. */
export function HandedLink({ link, what }: { link: WholeLink; what: string }) {
  return (
    <div className={classes.wide} role="status">
      <CopyText title={what} text={link.address} />
      <p className="small soft">
        It works until {momentWords(new Date(link.until))}. It is shown this once: copy it now.
        Whoever has it can use it.
      </p>
    </div>
  );
}
