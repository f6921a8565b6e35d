'use client';

import { createContext, useContext } from 'react';
import type { PropositionEdit } from '@/lib/propositions/edit';
import type { ArrangedProposition } from '@/lib/propositions/list-data';
import type { ThemeEdit } from '@/lib/themes/edit';

export type ArrangeTheme = {
  id: string;
  slug: string;
  name: string;
  parentId: string | null;
  order: number;
};

/** What is open over the list. */
export type OpenDialog =
  | { kind: 'merge'; id: string; otherId: string | null }
  | { kind: 'split'; id: string };

/** The reading that the person works in: its positions are shown here, and no other's. */
export type ArrangeReading = { id: string; name: string; coder: string; isReference: boolean };

/** Pairs of propositions are found not to be the same, or that is taken back. */
export type DismissEdit = { kind: 'dismiss'; keys: string[]; on: boolean };

export type Edit = PropositionEdit | ThemeEdit | DismissEdit;

/**
 * Makes a change and says in words why it was not made, or that this is not known; null where it was.
 * `first` runs at once; `not` ("Not moved") stands before a reason, and never before a lost answer.
 */
export type RunEdit = (
  label: string,
  edit: Edit,
  how?: { first?: () => void; not?: string },
) => Promise<string | null>;

export type Arrange = {
  debateId: string;
  slug: string;
  reading: ArrangeReading;
  /** In the debate's order, as it shall be when all is saved. */
  propositions: ArrangedProposition[];
  themes: ArrangeTheme[];
  /** A theme's name after its parent's, in the order of the tree. */
  labels: ReadonlyMap<string, string>;
  run: RunEdit;
  reorder: (ids: string[], label: string) => void;
  open: (dialog: OpenDialog) => void;
};

const Context = createContext<Arrange | null>(null);

export const ArrangeProvider = Context.Provider;

/** The propositions and themes on this screen, and how to change them. */
export function useArrange(): Arrange {
  const arrange = useContext(Context);
  if (!arrange) throw new Error('useArrange stands inside the screen of propositions.');
  return arrange;
}
