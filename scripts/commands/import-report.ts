import type { ReadText } from '@/lib/imports/schema';
import { type TextRow, textTable } from './text-table';

const OPENING = 60;

export type ImportReport = {
  title: string;
  question: string;
  commentators: {
    name: string;
    kind: string;
    detail: string | null;
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
  title: string,
  question: string,
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
    title,
    question,
    commentators: proposal.speakers.map(({ name, kind, detail, turns, words, certain }) => ({
      ...{ name, kind, detail, turns, words, certain },
    })),
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

/** The same for a person, in lines. */
export function printImport(report: ImportReport): string {
  const parts = [`Title: ${report.title || '–'}\nQuestion: ${report.question || '–'}`];
  const add = (heading: string, rows: TextRow[]) => {
    if (rows.length > 0) parts.push(`${heading}\n${textTable(rows)}`);
  };
  add(
    'Commentators',
    report.commentators.map(({ name, kind, detail, turns, words, certain }) => ({
      ...{ name, kind, turns, words, certain: certain ? 'yes' : 'check', detail: detail ?? '' },
    })),
  );
  add(
    'Boundaries',
    report.boundaries.map(({ paragraph, speaker, opening, reason, certain, score }) => ({
      paragraph,
      speaker: speaker ?? '?',
      begins: opening,
      reason: certain ? reason : `${reason} (a guess, ${score.toFixed(2)})`,
    })),
  );
  add(
    'Set aside',
    report.setAside.map(({ paragraph, role, opening, reason }) => ({
      paragraph,
      role,
      begins: opening,
      reason,
    })),
  );
  const list = (heading: string, lines: readonly string[]) => {
    if (lines.length > 0) parts.push([heading, ...lines.map((line) => `  ${line}`)].join('\n'));
  };
  list('Notes', [...report.notes, ...report.warnings]);
  list('Left to decide', report.leftToDecide);
  return parts.join('\n\n');
}
