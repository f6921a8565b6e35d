'use client';

import { forget, keep, recall } from '@/components/import/tab-storage';
import { firstDetails } from '@/lib/imports/first-details';
import {
  type DebateDetails,
  type KeptDecisions,
  keptDecisions,
  type ReadText,
  readText,
} from '@/lib/imports/schema';
import { draftFromProposal, type SplitDraft } from '@/lib/imports/split-draft';

/** An import that has begun: the text as it was read, and what the person has decided so far. */
export type OpenImport = { read: ReadText; draft: SplitDraft; details: DebateDetails };

/** The same import across the two steps where the tab cannot keep it. */
let inMemory: OpenImport | null = null;

/** Begins with the proposal, and keeps the text that was read. */
export function beginImport(read: ReadText): OpenImport {
  inMemory = {
    read,
    draft: draftFromProposal(read.text, read.proposal),
    details: firstDetails(read),
  };
  forget('import-decisions');
  keep('import', read);
  return inMemory;
}

/** Remembers the decisions at once; they are kept over a reload by `keepDecisions`. */
export function noteDecisions(open: OpenImport): void {
  inMemory = open;
}

/** Keeps the decisions beside the text; without the text, which was kept once. */
export function keepDecisions({ draft, details }: OpenImport): void {
  const { text: _, ...rest } = draft;
  keep('import-decisions', { draft: rest, details } satisfies KeptDecisions);
}

/** The import that has begun in this tab, or null. */
export function recallImport(): OpenImport | null {
  const read = inMemory?.read ?? recall('import', readText);
  if (read === null) return null;
  if (inMemory !== null) return inMemory;
  const decisions = recall('import-decisions', keptDecisions);
  inMemory = decisions
    ? { read, draft: { ...decisions.draft, text: read.text }, details: decisions.details }
    : { read, draft: draftFromProposal(read.text, read.proposal), details: firstDetails(read) };
  return inMemory;
}

/** Forgets the import: it is stored, or not wanted. */
export function forgetImport(): void {
  inMemory = null;
  forget('import', 'import-decisions');
}
