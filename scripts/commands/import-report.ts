import type { DebateDetails, DetailGuesses, ReadFile, ReadText } from '@/lib/imports/schema';

const OPENING = 60;

export type ImportReport = DebateDetails & {
  /** Where what was not given came from, by field. */
  guesses: DetailGuesses;
  files: ReadFile[];
  commentators: {
    name: string;
    kind: string;
    detail: string | null;
    reason: string | null;
    turns: number;
    words: number;
    certain: boolean;
  }[];
  boundaries: {
    paragraph: number;
    offset: number;
    speaker: string | null;
    opening: string;
    reason: string;
    certain: boolean;
    score: number;
  }[];
  setAside: { paragraph: number; role: string; opening: string; reason: string }[];
  merges: { from: string; into: string; reason: string }[];
  warnings: string[];
  notes: string[];
  leftToDecide: string[];
};

/** What a proposed split comes to, as plain data: what `--json` prints. */
export function reportImport(
  read: ReadText,
  details: DebateDetails,
  guesses: DetailGuesses,
  leftToDecide: string[],
): ImportReport {
  const { text, proposal } = read;
  const opening = (from: number, to: number) => {
    const words = text
      .slice(from, Math.min(to, from + OPENING))
      .replace(/\s+/g, ' ')
      .trim();
    return to - from > OPENING ? `${words}…` : words;
  };
  return {
    ...details,
    guesses,
    files: read.files,
    commentators: proposal.speakers.map(
      ({ name, kind, detail, reason, turns, words, certain }) => ({
        ...{ name, kind, detail, reason, turns, words, certain },
      }),
    ),
    boundaries: proposal.boundaries.map(({ block, offset, speaker, reason, certain, score }) => ({
      paragraph: block + 1,
      offset,
      speaker,
      opening: opening(
        proposal.blocks[block]?.contentStart ?? offset,
        proposal.blocks[block]?.end ?? offset,
      ),
      reason,
      certain,
      score,
    })),
    setAside: proposal.blocks.flatMap(({ start, end, role, reason }, index) =>
      role === 'aside' || role === 'introduction'
        ? [{ paragraph: index + 1, role, opening: opening(start, end), reason }]
        : [],
    ),
    merges: proposal.merges,
    warnings: proposal.warnings,
    notes: read.notes,
    leftToDecide,
  };
}
