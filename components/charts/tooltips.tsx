'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Tooltip } from '@/components/charts/tooltip';
import { keepTrying } from '@/components/loading/keep-trying';

const load = () => import('@/components/charts/tooltip');
const SIGNS_OF_USE = ['pointerover', 'focusin'] as const;

/** Marks that have something to tell (`Tooltip`), once the pointer or the focus first comes to them. */
export function Tooltips({ children, className }: { children: ReactNode; className?: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [Tip, setTip] = useState<typeof Tooltip | null>(null);
  useEffect(() => {
    const element = place.current;
    const come = () => {
      leave();
      void keepTrying(load).then((module) => setTip(() => module.Tooltip));
    };
    const leave = () => {
      for (const sign of SIGNS_OF_USE) element?.removeEventListener(sign, come);
    };
    for (const sign of SIGNS_OF_USE) element?.addEventListener(sign, come);
    return leave;
  }, []);
  return (
    <div ref={place} className={className}>
      {children}
      {Tip ? <Tip place={place} /> : null}
    </div>
  );
}
