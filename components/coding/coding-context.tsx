'use client';

import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { CodingStore, Dispatch } from '@/components/coding/coding-store';
import type { CodingState } from '@/lib/coding/state/coding-state';
import type { RemovedPosition } from '@/lib/positions/removed-data';
import type { WordsElsewhere } from '@/lib/positions/whose-words';
import type { DisplacedPosition } from '@/lib/readings/displaced-data';
import type { ReadingMarks } from '@/lib/readings/marks-data';
import type { ContributionView, DebateView } from '@/lib/view/view';

type ThemeChoice = { id: string; name: string; parentId: string | null };

/**
 * What the program asks beside what it finds itself: what was answered, what merges left, and which
 * quotations lie in another debate.
 */
export type QuestionSources = {
  dismissed: readonly string[];
  displaced: readonly DisplacedPosition[];
  elsewhere: readonly WordsElsewhere[];
};

/** What the server sent for the coding screen. */
export type Coding = {
  view: DebateView;
  contributions: ContributionView[];
  /** Of the debate, and those of other debates when they have been fetched. */
  themes: readonly ThemeChoice[];
  marks: Pick<ReadingMarks, 'reviews'>;
  /** Positions that were taken away, the last one first. */
  removed: readonly RemovedPosition[];
  questionSources: QuestionSources;
};

const SentContext = createContext<Coding | null>(null);
const StoreContext = createContext<CodingStore | null>(null);

/**
 * Gives the parts of the coding screen what the server sent, and the one channel of all that is done
 * there. They are apart because the channel never changes: who only does commands is not drawn anew
 * when a save comes back.
 */
export function CodingProvider(props: { coding: Coding; store: CodingStore; children: ReactNode }) {
  return (
    <StoreContext value={props.store}>
      <SentContext value={props.coding}>{props.children}</SentContext>
    </StoreContext>
  );
}

/**
 * What the server sent.
 *
 * @throws Error outside the coding workspace
 */
export function useCoding(): Coding {
  return inside(useContext(SentContext));
}

/**
 * The channel, for who looks into the state at an event and not while drawing.
 *
 * @throws Error outside the coding workspace
 */
export function useStore(): CodingStore {
  return inside(useContext(StoreContext));
}

/** Does a command. The function stays the same. */
export function useDispatch(): Dispatch {
  return useStore().dispatch;
}

/**
 * A part of the state; what asks for it is drawn anew where it changed.
 *
 * @param select answers a part as it stands in the state, or a plain value, nothing made anew
 */
export function useCodingState<Part>(select: (state: CodingState) => Part): Part {
  return useStoreState(useStore(), select);
}

/** The same for who makes the store. */
export function useStoreState<Part>(
  store: CodingStore,
  select: (state: CodingState) => Part,
): Part {
  const get = () => select(store.get());
  return useSyncExternalStore(store.subscribe, get, get);
}

function inside<Value>(value: Value | null): Value {
  if (value === null) throw new Error('This stands outside the coding workspace.');
  return value;
}
