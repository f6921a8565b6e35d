import { isAnythingUnsaved } from '@/components/loading/use-ask-before-leaving';

/** What is open over the page or typed into; not a field that is saved as it is typed, nor one by which others are measured. */
const OPEN =
  '[role=dialog], [role=menu], [role=listbox], textarea:not([data-saved=true], [aria-hidden=true])';
/** A row that is picked up. */
const HELD = '[aria-roledescription=sortable][aria-pressed=true]';
const TYPED_INTO = 'textarea, input:not([type=radio], [type=checkbox]), [contenteditable], select';

/**
 * Whether somebody is at something on this page that must not be drawn anew under their hands: types, has something
 * open or unsaved, moves a row, or has words chosen.
 */
export function isAtWork(): boolean {
  if (isAnythingUnsaved()) return true;
  if (document.activeElement?.matches(TYPED_INTO)) return true;
  if (!(document.getSelection()?.isCollapsed ?? true)) return true;
  if (document.querySelector(HELD)) return true;
  return [...document.querySelectorAll(OPEN)].some((one) => one.checkVisibility());
}
