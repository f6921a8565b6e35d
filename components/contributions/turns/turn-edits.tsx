'use client';

import dynamic from 'next/dynamic';
import {
  createContext,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useRef,
  useState,
} from 'react';
import type { TurnTarget } from '@/components/contributions/turns/turn-target';
import type { OnTextChanged } from '@/components/contributions/turns/use-change-turn';
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
  /** Told instead of the notice that offers to take the change back. */
  onChanged?: OnTextChanged;
  children: ReactNode;
};

/** One dialog for all turns of a text, in which the text is corrected and turns are given away, split and joined. */
export function TurnEdits({ children, ...debate }: Props) {
  const [target, setTarget] = useState<TurnTarget | null>(null);
  const opener = useRef<Element | null>(null);
  const open = useCallback((next: TurnTarget) => {
    opener.current = document.activeElement;
    setTarget(next);
  }, []);
  // Back to what opened it, or to its paragraph where the text was drawn anew meanwhile.
  const close = () => {
    const paragraph = `[data-paragraph="${target?.contributionId} ${target?.paragraph ?? 1}"]`;
    setTarget(null);
    requestAnimationFrame(() => {
      const back = opener.current?.isConnected ? opener.current : document.querySelector(paragraph);
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    });
  };
  return (
    <Context value={open}>
      {children}
      {target ? (
        <Suspense fallback={null}>
          <TurnDialog {...debate} target={target} onClose={close} />
        </Suspense>
      ) : null}
    </Context>
  );
}

/** Opens the dialog of turns; null where the text around cannot be changed. It stays the same function. */
export function useTurnEdits(): ((target: TurnTarget) => void) | null {
  return useContext(Context);
}
