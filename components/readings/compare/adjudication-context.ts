'use client';

import { createContext, useContext } from 'react';
import type { Answer } from '@/lib/fields/answer';
import type { Decided } from '@/lib/readings/adjudicate-data';

/** What every entry of an adjudication knows. */
export type AdjudicationTools = {
  readingId: string;
  /** The names of the two readings. */
  names: [string, string];
  /** Does something, says whether it went well, and keeps it for undo. */
  run: (label: string, work: () => Promise<Answer<Decided>>) => Promise<boolean>;
};

const Context = createContext<AdjudicationTools | null>(null);

export const AdjudicationProvider = Context.Provider;

/** The adjudication that the page is about; null where readings are only compared. */
export function useAdjudication(): AdjudicationTools | null {
  return useContext(Context);
}
