import { SPEAKER_LABEL } from '@/lib/interchange/html/html-to-text';
import { markLeads } from '@/lib/interchange/html/mark-leads';
import { type MarkedRows, markRows } from '@/lib/interchange/html/mark-rows';

/**
 * Marks what the form of a page says of who speaks (rows and columns, terms, what is set off at the
 * beginning of lines), so that its text labels each turn as a plain text does. Changes the page. O(page).
 *
 * @returns the names that are speakers wherever they label a line, and what was left out
 */
export function markSpeakers(root: Element): MarkedRows {
  const rows = markRows(root);
  const leads = markLeads(root);
  return {
    known: [...new Set([...rows.known, ...leads.known])],
    notes: [...rows.notes, ...leads.notes],
  };
}

/** How many turns are marked in a page. */
export function countMarks(root: Element): number {
  return root.querySelectorAll(SPEAKER_LABEL).length;
}
