'use client';

import { type ReactNode, useState } from 'react';
import { opensHereOnly, publicAddress } from '@/components/loading/address/public-address';
import { PlainButton } from '@/components/loading/plain/plain-button';
import { useCopy } from '@/components/ui/copy/use-copy';
import { OpensHereOnly } from '@/components/ui/share/opens-here-only';
import classes from './copy-link.module.css';

/**
 * Copies an address of this site, whole, as others may be given it; one that it cannot copy it shows. Where it opens
 * on this machine only, that is said once it is copied, and stays.
 */
export function CopyLink({ path, children }: { path?: string; children: ReactNode }) {
  const { done, copy } = useCopy();
  const [address, setAddress] = useState('');
  const onClick = () => {
    const whole = publicAddress(path);
    setAddress(whole);
    void copy(whole);
  };
  return (
    <>
      <PlainButton onClick={onClick}>{done ? 'Copied' : children}</PlainButton>
      <span role="status" className={done === false ? classes.failed : 'visually-hidden'}>
        {done
          ? `The link is copied.${opensHereOnly() ? ' It opens on this machine only.' : ''}`
          : null}
        {done === false ? (
          <>
            This browser did not let it be copied: select the address and copy it.{' '}
            <span className={classes.address}>{address}</span>
          </>
        ) : null}
      </span>
      {address === '' ? null : <OpensHereOnly what="The link" />}
    </>
  );
}
