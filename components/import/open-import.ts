'use client';

import { forget, keep, keepOnceDrawn, recall } from '@/components/import/tab-storage';
import { carryOver } from '@/lib/imports/correct/carry-over';
import { type OpenImport, openKept } from '@/lib/imports/open-kept';
import { type KeptDecisions, keptDecisions, type ReadText, readText } from '@/lib/imports/schema';

/** The same import across the two steps where the tab cannot keep it. */
let inMemory: OpenImport | null = null;

/** Begins with the proposal, and keeps the text that was read. */
export function beginImport(read: ReadText): OpenImport {
  inMemory = openKept(read, null);
  forget('import-decisions');
  keepOnceDrawn('import', read);
  return inMemory;
}

/** Goes on with the text that the person corrected, and with what was decided where it still fits. */
export function correctImport(before: OpenImport, corrected: ReadText): OpenImport {
  const { draft, lost } = carryOver(before, corrected);
  const { text, proposal } = corrected;
  const read = { ...before.read, text, proposal };
  inMemory = { read, draft, details: before.details, lost };
  keep('import', read);
  keepDecisions(inMemory);
  return inMemory;
}

/** Remembers the decisions at once; they are kept over a reload by `keepDecisions`. */
export function noteDecisions(open: OpenImport): void {
  inMemory = open;
}

/** Keeps the decisions beside the text; without the text, which was kept once. */
export function keepDecisions({ draft, details, lost }: OpenImport): void {
  const { text: _, ...rest } = draft;
  const kept: KeptDecisions = { draft: rest, details, ...(lost ? { lost } : {}) };
  keep('import-decisions', kept);
}

/** The import that has begun in this tab, or null. */
export function recallImport(): OpenImport | null {
  const read = inMemory?.read ?? recall('import', readText);
  if (read === null) return null;
  if (inMemory !== null) return inMemory;
  inMemory = openKept(read, recall('import-decisions', keptDecisions));
  return inMemory;
}

/** Forgets the import: it is stored, or not wanted. */
export function forgetImport(): void {
  inMemory = null;
  forget('import', 'import-decisions');
}
