'use client';

import dynamic from 'next/dynamic';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import type { TurnTarget } from '@/components/contributions/turns/turn-target';
import type { CommentatorView, ContributionView } from '@/lib/view/view';

/** Loaded when somebody asks for it: few who read or code change the text. */
const TurnDialog = dynamic(() =>
  import('@/components/contributions/turns/turn-dialog').then((loaded) => loaded.TurnDialog),
);

const Context = createContext<((target: TurnTarget) => void) | null>(null);

type Props = {
  debateId: string;
  contributions: readonly ContributionView[];
  people: readonly CommentatorView[];
  children: ReactNode;
};

/** One dialog for all turns of a text, in which the text is corrected and turns are given away, split and joined. */
export function TurnEdits({ children, ...debate }: Props) {
  const [target, setTarget] = useState<TurnTarget | null>(null);
  const open = useCallback((next: TurnTarget) => setTarget(next), []);
  return (
    <Context value={open}>
      {children}
      {target ? <TurnDialog {...debate} target={target} onClose={() => setTarget(null)} /> : null}
    </Context>
  );
}

/** Opens the dialog of turns; null where the text around cannot be changed. It stays the same function. */
export function useTurnEdits(): ((target: TurnTarget) => void) | null {
  return useContext(Context);
}
