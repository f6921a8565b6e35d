'use server';

import { newText, takeBackText } from '@/lib/contributions/schema';
import { type NotTakenBack, turnTextChange } from '@/lib/contributions/take-back-data';
import { type ReplacedText, replaceText } from '@/lib/contributions/text-data';
import type { WrittenVersion } from '@/lib/contributions/text-version-data';
import { turnEdit } from '@/lib/contributions/turn-edit';
import { editTurn } from '@/lib/contributions/turns-data';
import { act } from '@/lib/door/act';
import { type Answer, done, refuse } from '@/lib/fields/answer';

const PROBLEMS = {
  gone: 'This debate is not there any more.',
  changed:
    'Not saved: this debate changed meanwhile. Copy your text, reload the page, and paste it again.',
  'not-there':
    'Not saved: a contribution or a paragraph that was chosen is not there. Copy your text, reload the page, and paste it again.',
};

/** Stores a debate's text and anchors its quotations. */
export async function saveText(input: unknown): Promise<Answer<ReplacedText>> {
  return act(input, {
    schema: newText,
    deed: 'manage',
    does: async (actor, text) => {
      const saved = await replaceText(actor, text);
      return typeof saved === 'string' ? refuse(PROBLEMS[saved]) : done(saved);
    },
  });
}

/** Why a change is not turned round, in words. */
function sayWhyNot(not: NotTakenBack, takenBack: boolean): string {
  const begin = takenBack ? 'Not taken back' : 'Not done again';
  if (not.problem === 'gone')
    return `${begin}: this change is not there any more. Reload the page.`;
  const then = takenBack ? 'take this one back' : 'do this one again';
  return not.by === null
    ? `${begin}: the same words changed since. Reload the page and look at the text.`
    : `${begin}: change ${not.by} touched the same words. Take that one back first, then ${then}.`;
}

/** Takes a change of the text back, or does it again; `renewed` as in `WrittenVersion`. */
export async function takeBackTextChange(
  input: unknown,
): Promise<Answer<Pick<WrittenVersion, 'renewed'>>> {
  return act(input, {
    schema: takeBackText,
    deed: 'manage',
    does: async (actor, change) => {
      const answer = await turnTextChange(actor, change);
      if (answer && 'problem' in answer) return refuse(sayWhyNot(answer, change.takenBack));
      return done({ renewed: answer?.renewed ?? [] });
    },
  });
}

/**
 * Corrects, gives to another speaker, splits or joins one contribution. The value says what became of its
 * quotations and by which number it is taken back; null where it stood so already.
 */
export async function changeTurn(input: unknown): Promise<Answer<WrittenVersion | null>> {
  return act(input, {
    schema: turnEdit,
    deed: 'manage',
    does: async (actor, edit) => {
      const written = await editTurn(actor, edit);
      return typeof written === 'string' ? refuse(written) : done(written);
    },
  });
}
