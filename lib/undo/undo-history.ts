/** Taking the last step back, or doing the last one that was taken back again. */
export type UndoWay = 'undo' | 'redo';

/** One step; steps that follow each other with the same key count as one. */
type Entry<Step> = { step: Step; key: string | null };

/** What a person did and can take back, and what was taken back and can be done again; the next last. */
export type UndoHistory<Step> = {
  past: readonly Entry<Step>[];
  future: readonly Entry<Step>[];
  /** The step that is on its way, until it is known what came of it: only one is at a time. */
  moving: { way: UndoWay; entry: Entry<Step> } | null;
};

export function emptyHistory<Step>(): UndoHistory<Step> {
  return { past: [], future: [], moving: null };
}

/**
 * The history with one more step. What was taken back before cannot be done again any more.
 *
 * @param key a step with the key of the last one takes its place; null: it stands for itself
 */
export function pushStep<Step>(
  history: UndoHistory<Step>,
  step: Step,
  key: string | null = null,
): UndoHistory<Step> {
  const last = history.past.at(-1);
  const before = key !== null && last?.key === key ? history.past.slice(0, -1) : history.past;
  return { ...history, past: [...before, { step, key }], future: [] };
}

/** Sets the next step of a direction on its way; null where there is none, or one is on its way. */
export function beginMove<Step>(
  history: UndoHistory<Step>,
  way: UndoWay,
): { history: UndoHistory<Step>; step: Step } | null {
  const entry = (way === 'undo' ? history.past : history.future).at(-1);
  if (!entry || history.moving) return null;
  return { history: { ...history, moving: { way, entry } }, step: entry.step };
}

/**
 * Ends what `beginMove` began. What was pushed meanwhile stays where it is.
 *
 * @param moved the step as it can be taken the other way; null where it was not done and stays
 */
export function endMove<Step>(history: UndoHistory<Step>, moved: Step | null): UndoHistory<Step> {
  const { moving } = history;
  if (!moving) return history;
  if (moved === null) return { ...history, moving: null };
  const { past, future } = dropMove(history);
  const entry = { step: moved, key: null };
  return moving.way === 'undo'
    ? { past, future: [...future, entry], moving: null }
    : { past: [...past, entry], future, moving: null };
}

/** Ends what `beginMove` began where it did nothing, because it was so already: the step is gone. */
export function dropMove<Step>(history: UndoHistory<Step>): UndoHistory<Step> {
  const { moving } = history;
  if (!moving) return history;
  const without = (list: readonly Entry<Step>[]) => list.filter((one) => one !== moving.entry);
  return { past: without(history.past), future: without(history.future), moving: null };
}

/** Said of a step that was moved: "Undone: …". */
export const MOVED: Record<UndoWay, string> = { undo: 'Undone', redo: 'Done again' };

const NOT: Record<UndoWay, string> = { undo: 'Not undone', redo: 'Not done again' };

/**
 * Says that a step was not taken back or done again, where that is known; else only what is known.
 *
 * @param problem a sentence
 */
export function sayNotMoved(way: UndoWay, problem: string, isKnown: boolean): string {
  return isKnown ? `${NOT[way]}: ${problem}` : problem;
}
