import { correctText } from '@/lib/imports/correct/correct-block';
import { firstDetails } from '@/lib/imports/first-details';
import type { DebateDetails, KeptDecisions, ReadText } from '@/lib/imports/schema';
import { draftFromProposal, type SplitDraft } from '@/lib/imports/split-draft';

/** An import that has begun: the text as it was read, and what the person has decided so far. */
export type OpenImport = {
  read: ReadText;
  draft: SplitDraft;
  details: DebateDetails;
  /** What was decided before the text was corrected and fits it no more, a sentence each. */
  lost?: string[];
};

/** The import that a tab kept: as it was left, or as it began where nothing was decided. */
export function openKept(read: ReadText, kept: KeptDecisions | null): OpenImport {
  if (kept === null)
    return {
      read,
      draft: draftFromProposal(read.text, read.proposal),
      details: firstDetails(read),
    };
  const text = correctText(read.text, kept.draft.corrected);
  return { ...kept, read, draft: { ...kept.draft, text } };
}
