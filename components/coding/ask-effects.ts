import { AT_READ } from '@/components/contributions/where-to-look';
import { type Asked, askServer, type NotDone } from '@/components/loading/ask-server';
import { type NoAnswer, sayNoAnswer } from '@/components/loading/why-no-answer';
import { revertPositionTo, savePositionForm } from '@/lib/coding/actions';
import type { CodingCommand, EffectOf, MarkToSet, Outcome } from '@/lib/coding/state/commands';
import { takeBackTextChange } from '@/lib/contributions/actions';
import type { Answer } from '@/lib/fields/answer';
import { setPropositionDeleted } from '@/lib/propositions/actions';
import { setDismissed, setReview, setSilence, setSilences } from '@/lib/readings/actions';

/**
 * Saves what a form holds; says as a command what came of it.
 *
 * @param keyFor a key for a new proposition that has none yet, so that a save whose answer was lost makes none twice
 */
export async function askToSave(
  { key, form }: EffectOf<'save'>,
  keyFor: (content: unknown) => string,
): Promise<CodingCommand> {
  const { newProposition } = form;
  const keyed =
    newProposition && newProposition.key === undefined
      ? { ...form, newProposition: { ...newProposition, key: keyFor([key, newProposition]) } }
      : form;
  const asked = await askServer(() => savePositionForm(keyed));
  if (asked.ok) {
    return { type: 'saved', key, ...asked.value };
  }
  const { why, message, errors, changedTo, again } = asked;
  if (why === 'refused') return { type: 'save-refused', key, message, errors, changedTo, again };
  const wasSent = !asked.nothingStored;
  const mayBeStored = wasSent && !isOffline(why);
  return { type: 'save-unanswered', key, problem: whyNoAnswerToSave(why), mayBeStored, wasSent };
}

/** Why no answer came to a save. It is tried again by itself, so nobody is sent to look. */
function whyNoAnswerToSave(why: NoAnswer): string {
  return isOffline(why) ? 'You are offline.' : sayNoAnswer(why, { stores: false });
}

/** That the connection is gone is the nearer reason, even where the server is on the same machine. */
function isOffline(why: NoAnswer): boolean {
  return why === 'not-sent' || (why === 'lost' && !navigator.onLine);
}

/** Takes a position away, or to an earlier version. */
export async function askForRevert({ revert, ask }: EffectOf<'revert'>): Promise<CodingCommand> {
  return { type: 'reverted', revert, ask, outcome: await askServer(() => revertPositionTo(ask)) };
}

/** Sets a mark or takes it away. */
export async function askAboutMark(effect: EffectOf<'mark'>): Promise<CodingCommand> {
  const { mark, on, closes } = effect;
  return { type: 'marked', mark, on, closes, outcome: await setMark(effect) };
}

/** Takes a step back, or does it again. */
export async function askForMove(
  effect: EffectOf<'move-mark'> | EffectOf<'move-position'> | EffectOf<'move-text'>,
): Promise<CodingCommand> {
  if (effect.do === 'move-text') {
    const { do: _, ...change } = effect;
    const asked = await askServer(() => takeBackTextChange(change), AT_READ);
    return { type: 'moved', outcome: outcomeOf(asked), wrote: null };
  }
  if (effect.do === 'move-mark') {
    return { type: 'moved', outcome: await setMark(effect), wrote: null };
  }
  const { way, ask } = effect;
  // A proposition comes before its position, and goes after it.
  const before = way === 'redo' ? await setThere(effect, true) : NOTHING;
  if (!before.ok) return { type: 'moved', outcome: outcomeOf(before), wrote: null };
  const asked = await askServer(() => revertPositionTo(ask));
  if (!asked.ok) return { type: 'moved', outcome: outcomeOf(asked), wrote: null };
  const after = way === 'undo' ? await setThere(effect, false) : NOTHING;
  return {
    type: 'moved',
    outcome: outcomeOf(after),
    wrote: { id: ask.id, version: asked.value.version },
  };
}

const NOTHING = { ok: true, value: {} } as const;

/** A refusal stays one, but where the server says itself that it can be asked again. */
function outcomeOf<Value>(asked: Asked<Value>): Outcome<Value> {
  return asked.ok ? asked : { ...asked, isFinal: asked.why === 'refused' && !asked.again };
}

async function setThere(
  { propositionId, themeIds }: EffectOf<'move-position'>,
  isThere: boolean,
): Promise<NotDone | typeof NOTHING> {
  if (propositionId === null) return NOTHING;
  const asked = await askServer(() => setPropositionDeleted(propositionId, !isThere, themeIds));
  return asked.ok ? NOTHING : asked;
}

async function setMark(effect: MarkToSet): Promise<Outcome<{ changed?: readonly string[] }>> {
  const asked = await askServer<{ changed: string[] } | null>(() => postMark(effect));
  if (!asked.ok) return outcomeOf(asked);
  // Only of marks that were set it is asked which they were.
  return effect.on && asked.value ? { ok: true, value: asked.value } : NOTHING;
}

function postMark({
  readingId,
  coder,
  mark,
  on,
}: MarkToSet): Promise<Answer<{ changed: string[] } | null>> {
  switch (mark.of) {
    case 'silence': {
      const { commentatorId, propositionId } = mark;
      return setSilence({ readingId, commentatorId, propositionId, on });
    }
    case 'silences': {
      const { commentatorId, propositionIds } = mark;
      return setSilences({ readingId, commentatorId, propositionIds, on });
    }
    case 'review': {
      const { contributionId, paragraph } = mark;
      return setReview({ readingId, contributionId, paragraph, on });
    }
    case 'question':
      return setDismissed({ readingId, kind: 'question', keys: [mark.key], coder, on });
  }
}
