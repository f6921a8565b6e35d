'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { keepTrying } from '@/components/ui/keep-trying';

const Notifications = dynamic(
  () => keepTrying(() => import('@mantine/notifications')).then((module) => module.Notifications),
  { ssr: false },
);

const SIGNS_OF_USE = ['pointerdown', 'keydown'] as const;

/**
 * Where short notices appear. Each says what became of something the reader did, so it need not be
 * there before the reader has done anything; what is said before it is there waits for it.
 */
export function Notices() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (wanted) return;
    const use = () => setWanted(true);
    const timer = setTimeout(use, 3000);
    for (const sign of SIGNS_OF_USE) addEventListener(sign, use, { capture: true, once: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_USE) removeEventListener(sign, use, { capture: true });
    };
  }, [wanted]);
  return wanted ? <Notifications position="bottom-center" /> : null;
}
