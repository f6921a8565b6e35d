'use client';

import { useEffect, useState } from 'react';
import { readHeld } from '@/lib/propositions/actions';

export type Held = Awaited<ReturnType<typeof readHeld>>;

/** The positions and reasons of some propositions, read when they are asked for. */
export function useHeld(ids: readonly string[]): { held: Held | null; problem: string } {
  const [held, setHeld] = useState<Held | null>(null);
  const [problem, setProblem] = useState('');
  const key = ids.join(' ');
  useEffect(() => {
    let isOpen = true;
    setHeld(null);
    readHeld(key.split(' ')).then(
      (read) => isOpen && setHeld(read),
      () => isOpen && setProblem('The positions could not be read: close this and try again.'),
    );
    return () => {
      isOpen = false;
    };
  }, [key]);
  return { held, problem };
}
