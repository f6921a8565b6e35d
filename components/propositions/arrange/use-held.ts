'use client';

import { useEffect, useState } from 'react';
import { useArrange } from '@/components/propositions/arrange/arrange-context';
import { readHeld } from '@/lib/propositions/actions';

export type Held = NonNullable<Awaited<ReturnType<typeof readHeld>>>;

const UNREAD = 'The positions could not be read: close this and try again.';

/** What the reading holds on some propositions, read when it is asked for. */
export function useHeld(ids: readonly string[]): { held: Held | null; problem: string } {
  const { reading } = useArrange();
  const [held, setHeld] = useState<Held | null>(null);
  const [problem, setProblem] = useState('');
  const key = ids.join(' ');
  useEffect(() => {
    let isOpen = true;
    setHeld(null);
    readHeld(key.split(' '), reading.id).then(
      (read) => {
        if (!isOpen) return;
        setHeld(read);
        setProblem(read ? '' : UNREAD);
      },
      () => isOpen && setProblem(UNREAD),
    );
    return () => {
      isOpen = false;
    };
  }, [key, reading.id]);
  return { held, problem };
}
