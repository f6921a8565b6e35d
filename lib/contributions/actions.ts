'use server';

import { restoreText } from '@/lib/contributions/restore-text-data';
import { formerText, newText } from '@/lib/contributions/schema';
import { type ReplacedText, replaceText } from '@/lib/contributions/text-data';
import { act } from '@/lib/door/act';
import { type Answer, done, refuse } from '@/lib/fields/answer';

const PROBLEMS = {
  gone: 'This debate is not there any more.',
  changed:
    'Not saved: this debate changed meanwhile. Copy your text, reload the page, and paste it again.',
  'not-there':
    'Not saved: a contribution or a paragraph that was chosen is not there. Copy your text, reload the page, and paste it again.',
  'not-what-was':
    'Not saved: the server does not know what would be put back; it may have been started anew since.',
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

/** The same where it was to be taken back: there is nothing to paste. */
const UNDO_PROBLEMS = {
  gone: PROBLEMS.gone,
  changed: 'Not undone: this debate changed meanwhile. Reload the page and look at its text.',
  'not-what-was': PROBLEMS['not-what-was'].replace('Not saved', 'Not undone'),
};

/** Puts back the text that was there before. */
export async function undoText(input: unknown): Promise<Answer> {
  return act(input, {
    schema: formerText,
    deed: 'manage',
    does: async (actor, former) => {
      const problem = await restoreText(actor, former);
      return problem ? refuse(UNDO_PROBLEMS[problem]) : done();
    },
  });
}
