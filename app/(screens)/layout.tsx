import { headers } from 'next/headers';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { Mantine } from '@/components/loading/mantine';
import { NONCE_HEADER } from '@/lib/front/security-headers';

/**
 * The pages that are made of Mantine's parts and keep their state in the address by nuqs. The first screen
 * of a debate needs neither, and is sent without them.
 */
export default async function ScreensLayout({ children }: { children: ReactNode }) {
  return (
    <Mantine nonce={(await headers()).get(NONCE_HEADER) ?? ''}>
      <NuqsAdapter>{children}</NuqsAdapter>
    </Mantine>
  );
}
