'use client';

import { type ReactNode, useState } from 'react';
import { PlainButton } from '@/components/loading/plain/plain-button';
import { useCopy } from '@/components/ui/copy/use-copy';
import classes from './copy-link.module.css';

/** Copies an address of this site, whole, so that it opens anywhere; one that it cannot copy it shows. */
export function CopyLink({ path, children }: { path?: string; children: ReactNode }) {
  const { done, copy } = useCopy();
  const [address, setAddress] = useState('');
  const onClick = () => {
    const whole = path ? new URL(path, window.location.origin).href : window.location.href;
    setAddress(whole);
    void copy(whole);
  };
  return (
    <>
      <PlainButton onClick={onClick}>{done ? 'Copied' : children}</PlainButton>
      <span role="status" className={done === false ? classes.failed : 'visually-hidden'}>
        {done ? 'The link is copied.' : null}
        {done === false ? (
          <>
            This browser did not let it be copied: select the address and copy it.{' '}
            <span className={classes.address}>{address}</span>
          </>
        ) : null}
      </span>
    </>
  );
}
