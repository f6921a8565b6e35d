'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { writtenAddress } from '@/components/loading/address/public-address';
import { watchPrinting } from '@/components/loading/printing';
import classes from './print-line.module.css';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** A class gets no address from which the key is one step away, or that opens on one machine alone. */
const FOR_A_CLASS = /^\/debates\/[^/]+\/paper\//;

/** On paper alone: where the page can be opened again, with its filters, and when it was printed. */
export function PrintLine() {
  const pathname = usePathname();
  const filters = useSearchParams().toString();
  const [place, setPlace] = useState({ href: '', day: '' });
  useEffect(watchPrinting, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address changes with these
  useEffect(() => {
    setPlace({ href: writtenAddress(), day: day.format(new Date()) });
  }, [pathname, filters]);
  if (place.href === '' || FOR_A_CLASS.test(pathname)) return null;
  return (
    <p className={classes.line}>
      Counterpoint, {place.day} · {place.href}
    </p>
  );
}
