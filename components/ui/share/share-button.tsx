'use client';

import { useDisclosure } from '@mantine/hooks';
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
  const [opened, { open, close }] = useDisclosure(false);
  const [isWanted, setIsWanted] = useState(false);
  return (
    <>
      <PlainButton
        onClick={() => {
          setIsWanted(true);
          open();
        }}
      >
        {children}
      </PlainButton>
      {isWanted ? (
        <Suspense fallback={null}>
          <ShareDialog opened={opened} onClose={close} invites={invites} />
        </Suspense>
      ) : null}
    </>
  );
}
