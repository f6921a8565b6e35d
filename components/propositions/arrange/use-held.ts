'use client';

import { useEffect, useState } from 'react';
import { askServer } from '@/components/loading/ask-server';
import { useArrange } from '@/components/propositions/arrange/arrange-context';
import { readHeld } from '@/lib/propositions/actions';
import type { Held } from '@/lib/propositions/held-data';

/** What the reading holds on some propositions, read when it is asked for. */
export function useHeld(ids: readonly string[]): { held: Held | null; problem: string } {
  const { reading } = useArrange();
  const [held, setHeld] = useState<Held | null>(null);
  const [problem, setProblem] = useState('');
  const key = ids.join(' ');
  useEffect(() => {
    let isOpen = true;
    setHeld(null);
    askServer(() => readHeld(key.split(' '), reading.id), { stores: false }).then((asked) => {
      if (!isOpen) return;
      setHeld(asked.ok ? asked.value : null);
      setProblem(asked.ok ? '' : asked.message);
    });
    return () => {
      isOpen = false;
    };
  }, [key, reading.id]);
  return { held, problem };
}
