import type { ReadStep } from '@/lib/imports/schema';

/** How much of a reading is done, from 0 to 1; null where that cannot be told. */
export function shareDone(on: ReadStep | null): number | null {
  if (on?.step !== 'file') return null;
  if (on.count === 1 && on.pages === undefined) return null;
  const within = on.page !== undefined && on.pages ? on.page / on.pages : 0;
  return (on.index + within) / on.count;
}

/** The step of a reading in words; `what` is all that is read. */
export function sayStep(what: string, on: ReadStep | null): string {
  return `${sayStage(what, on)}${sayPage(on)} …`;
}

/** The same without the page, which changes too often to be read aloud. */
export function sayStage(what: string, on: ReadStep | null): string {
  if (on === null) return `Sending ${what}`;
  if (on.step === 'waiting') return 'Other files are being read first; waiting';
  if (on.step === 'split') return 'Finding who speaks where';
  const which = on.count > 1 ? ` (file ${on.index + 1} of ${on.count})` : '';
  return `${on.inText ? 'Reading the text of' : 'Opening'} ${on.name}${which}`;
}

function sayPage(on: ReadStep | null): string {
  if (on?.step !== 'file' || on.pages === undefined) return '';
  return `, page ${on.page} of ${on.pages}`;
}
