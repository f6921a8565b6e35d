import type { KeptVisit } from '@/lib/coding/kept-visit';
import type { CodingState } from '@/lib/coding/state/coding-state';
import type { CodingStep } from '@/lib/coding/state/coding-step';
import { type Next, only, say } from '@/lib/coding/state/commands';
import { closingStep } from '@/lib/coding/state/forms';

/** Steps that are further back are not kept over a reload. */
const MOST_STEPS = 100;

/** What the tab keeps of a visit; a step that is on its way is there as if it were not. */
export function visitOf({ history, versions, find, kept, keptHidden }: CodingState): KeptVisit {
  const past = history.past.map(({ step }) => keepable(step));
  // What the page was left with is what was put aside last.
  const left = kept.find(({ id }) => id === keptHidden);
  if (left) past.push(keepable(closingStep(left, left.about, left.id)));
  // A form that undo opened is gone with the page: there is nothing to be closed again.
  const future = history.future.flatMap(({ step }) =>
    step.kind === 'closing' ? [] : keepable(step),
  );
  const shown = { past: past.slice(-MOST_STEPS), future: future.slice(-MOST_STEPS) };
  const known = [...shown.past, ...shown.future].flatMap((step): [string, number][] =>
    step.kind === 'position' ? [[step.id, versions.get(step.id) ?? step.to]] : [],
  );
  return { find, ...shown, versions: [...new Map(known)] };
}

function keepable(step: CodingStep): KeptVisit['past'][number] {
  return step.kind === 'closing' ? { ...step, key: null } : step;
}

/**
 * Takes up an earlier visit of this tab, before anything is done: what was looked for, and what can be
 * undone. A position that was stored anew since, elsewhere, is not gone over unseen: its steps are left
 * out, and it is said.
 */
export function takeUpVisit(state: CodingState, { find, versions, ...steps }: KeptVisit): Next {
  const { view, removed } = state.page;
  const stored = new Map(
    [...removed.values(), ...view.positions].map((one) => [one.id, one.version]),
  );
  const stale = new Set(
    versions.flatMap(([id, version]) => ((stored.get(id) ?? version) === version ? [] : id)),
  );
  const isFresh = (step: CodingStep) => step.kind !== 'position' || !stale.has(step.id);
  const entries = (list: readonly CodingStep[]) =>
    list.filter(isFresh).map((step) => ({ step, key: null }));
  const past = entries(steps.past);
  const history = { ...state.history, past, future: entries(steps.future) };
  const fresh = versions.filter(([id]) => !stale.has(id));
  const taken = {
    ...state,
    find,
    history,
    takenUp: past,
    versions: new Map([...state.versions, ...fresh]),
  };
  const lost = steps.past.length - past.length;
  return lost === 0 ? only(taken) : only(taken, say(sayLost(lost)));
}

function sayLost(lost: number): string {
  const what = lost === 1 ? 'One change' : `${lost} changes`;
  return `${what} that you made before cannot be undone any more, because the position was stored anew since. ${SEE_HISTORY}`;
}

/** Where earlier states are, that undo does not lead to. */
export const SEE_HISTORY = 'History, in the form of a position, brings back how it was.';
