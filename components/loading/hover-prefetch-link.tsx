'use client';

import Link from 'next/link';
import { type ComponentProps, useState } from 'react';
import { LinkPending } from '@/components/loading/link-pending';

/**
 * A link whose page is fetched ahead when the pointer or the focus comes to it, not because it is in
 * sight: for places with many links of which few are followed.
 */
export function HoverPrefetchLink({
  children,
  ...props
}: Omit<ComponentProps<typeof Link>, 'prefetch'>) {
  const [near, setNear] = useState(false);
  const come = () => setNear(true);
  return (
    <Link {...props} prefetch={near ? null : false} onPointerEnter={come} onFocus={come}>
      {children}
      <LinkPending />
    </Link>
  );
}
