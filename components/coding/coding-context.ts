'use client';

import { createContext, useContext } from 'react';
import type { OpenDraft } from '@/components/coding/open-draft';
import type { UndoStack } from '@/components/ui/use-undo-stack';
import type { PositionDraft } from '@/lib/coding/draft';
import type { WordsElsewhere } from '@/lib/positions/whose-words';
import type { ReadingMarks } from '@/lib/readings/marks-data';
import type { SetAside } from '@/lib/readings/set-aside-data';
import type { ContributionView, DebateView } from '@/lib/view/view';

/** Words chosen in the text; offsets in UTF-16 code units of the contribution. */
export type Passage = { contributionId: string; start: number; end: number };

export type ThemeChoice = { id: string; name: string; parentId: string | null };

/** Where a form stands: under the paragraph of its words, or under its proposition in the list. */
export type FormPlace =
  | { kind: 'text'; contributionId: string; offset: number }
  | { kind: 'list'; propositionId: string };

export type OpenForm = {
  key: string;
  place: FormPlace;
  draft: PositionDraft;
  /** The draft holds what is not stored yet, and is to be saved at once. */
  changed: boolean;
};

/** How a save ended: "unfinished" is a position that lacks what it cannot be without. */
export type SaveEnd = 'saved' | 'unfinished' | 'failed';

/** What the open form lets the keys and the text do to it. */
export type FormHandle = {
  setStance: (stance: -2 | -1 | 0 | 1 | 2) => void;
  remove: () => void;
  toggleExplicitness: () => void;
  addPassage: (passage: Passage, joined: boolean) => void;
  /** Saves what is not saved yet. */
  flush: () => Promise<SaveEnd>;
  /** What the form holds now, saved or not. */
  draft: () => PositionDraft;
  /** What the form holds where that is not stored yet, else null. */
  unsaved: () => PositionDraft | null;
  /** Why the last save failed. */
  problem: () => string;
};

/**
 * What the program asks beside what it finds itself: what was answered, what merges left, and which
 * quotations lie in another debate.
 */
export type Asked = {
  putAway: readonly string[];
  setAside: readonly SetAside[];
  elsewhere: readonly WordsElsewhere[];
};

/** What every part of the coding workspace knows. */
export type Coding = {
  view: DebateView;
  contributions: ContributionView[];
  themes: ThemeChoice[];
  marks: ReadingMarks;
  asked: Asked;
  coder: string;
  passage: Passage | null;
  choose: (passage: Passage | null) => void;
  form: OpenForm | null;
  /** Opens a form and answers its key; the one that is open is saved and closed first. */
  openForm: (place: FormPlace, draft: PositionDraft, options?: { changed: boolean }) => string;
  closeForm: () => void;
  handle: { current: FormHandle | null };
  openDraft: OpenDraft;
  history: UndoStack;
  /** The last version of each position that this page wrote; what undo expects to find. */
  versions: { current: Map<string, number> };
  undo: () => void;
};

const Context = createContext<Coding | null>(null);

export const CodingProvider = Context.Provider;

/** @throws Error outside the coding workspace */
export function useCoding(): Coding {
  const coding = useContext(Context);
  if (!coding) throw new Error('useCoding stands outside the coding workspace.');
  return coding;
}
