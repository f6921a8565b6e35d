'use client';

import Link from 'next/link';
import { useLeave } from '@/components/debates/present/use-leave';

/** The way out of the slides; see `useLeave`. */
export function LeaveLink({ href }: { href: string }) {
  const leave = useLeave(href);
  return (
    <Link
      href={href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        leave();
      }}
    >
      Leave (Esc)
    </Link>
  );
}
