'use server';

import { act } from '@/lib/door/act';
import { type Answer, done, refuse } from '@/lib/fields/answer';
import { dismissalMark } from '@/lib/readings/dismissed';
import { markDismissed } from '@/lib/readings/dismissed-data';
import { markReview, markSilence, markSilences } from '@/lib/readings/marks-data';
import { reviewMark, silenceMark, silenceMarks } from '@/lib/readings/schema';

/** Marks a pair as looked at and not addressed, or takes the mark away. */
export async function setSilence(input: unknown): Promise<Answer> {
  return act(input, {
    schema: silenceMark,
    deed: 'code',
    does: async (actor, mark) => unless(await markSilence(actor, mark)),
  });
}

/** Marks several propositions as not addressed by one commentator; says which marks changed. */
export async function setSilences(input: unknown): Promise<Answer<{ changed: string[] }>> {
  return act(input, {
    schema: silenceMarks,
    deed: 'code',
    does: async (actor, marks) => {
      const marked = await markSilences(actor, marks);
      return typeof marked === 'string' ? refuse(marked) : done(marked);
    },
  });
}

/** Marks a paragraph as finished with, or takes the mark away. */
export async function setReview(input: unknown): Promise<Answer> {
  return act(input, {
    schema: reviewMark,
    deed: 'code',
    does: async (actor, mark) => unless(await markReview(actor, mark)),
  });
}

/** Puts questions or pairs of propositions away as right as they are, or takes them out again. */
export async function setDismissed(input: unknown): Promise<Answer> {
  return act(input, {
    schema: dismissalMark,
    deed: 'code',
    does: async (actor, mark) => unless(await markDismissed(actor, mark)),
  });
}

function unless(problem: string | null): Answer {
  return problem === null ? done() : refuse(problem);
}
