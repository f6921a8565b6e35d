'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, Suspense, useState } from 'react';
import { keepTrying } from '@/components/loading/keep-trying';
import { PlainButton } from '@/components/loading/plain/plain-button';

const ShareDialog = dynamic(() =>
  keepTrying(() => import('@/components/ui/share/share-dialog')).then(
    (module) => module.ShareDialog,
  ),
);

/**
 * Opens what is to be known of giving others something of this Counterpoint.
 *
 * @param invites whether whoever asks may invite others
 */
export function ShareButton({ invites, children }: { invites: boolean; children: ReactNode }) {
  /** Null as long as nobody wanted it. */
  const [opened, setOpened] = useState<boolean | null>(null);
  return (
    <>
      <PlainButton onClick={() => setOpened(true)}>{children}</PlainButton>
      {opened === null ? null : (
        <Suspense fallback={null}>
          <ShareDialog opened={opened} onClose={() => setOpened(false)} invites={invites} />
        </Suspense>
      )}
    </>
  );
}
