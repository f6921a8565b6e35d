'use server';

import { sayNamesake } from '@/lib/commentators/namesakes';
import { deleteDebate, restoreDebate } from '@/lib/debates/data';
import { saveDebateDetails } from '@/lib/debates/details-data';
import { detailsFromForm } from '@/lib/debates/details-form';
import { debateDetails } from '@/lib/debates/schema';
import { act } from '@/lib/door/act';
import type { Actor } from '@/lib/door/actor';
import { type Answer, done, refuse } from '@/lib/fields/answer';
import { formFields } from '@/lib/fields/form-fields';
import { idSchema } from '@/lib/fields/schema';

const GONE = 'This debate is not there any more: reload the page.';

const DETAILS_PROBLEMS = {
  gone: 'This debate is not there any more.',
  'not-theirs':
    'Not saved: one of the commentators is not part of this debate. Reload the page and write yours again.',
  'changed-meanwhile':
    'Not saved: these details changed meanwhile. Open this page in another tab to see the newer ones, then reload here and write yours again.',
};

/** Puts a debate among the recently deleted. */
export async function deleteDebateAction(id: unknown): Promise<Answer> {
  return change(id, deleteDebate);
}

/** Brings a debate back from the recently deleted. */
export async function restoreDebateAction(id: unknown): Promise<Answer> {
  return change(id, restoreDebate);
}

/** The same for a form that works before the page is hydrated: the field `id` names the debate. */
export async function restoreDebateForm(_before: unknown, form: FormData): Promise<Answer> {
  return change(formFields(form).id, restoreDebate);
}

/** Saves what the details form posts; works before the page is hydrated. */
export async function saveDetails(_before: unknown, form: FormData): Promise<Answer> {
  const { fields, input } = detailsFromForm(form);
  const answer = await act(input, {
    schema: debateDetails,
    deed: 'manage',
    does: async (actor, details) => {
      const problem = await saveDebateDetails(actor, details);
      if (problem === null) return done();
      if (typeof problem === 'string') return refuse(DETAILS_PROBLEMS[problem]);
      return refuse(
        Object.fromEntries(
          Object.entries(problem.namesakes).map(([index, name]) => [
            `commentators.${index}.name`,
            sayNamesake(name),
          ]),
        ),
      );
    },
  });
  return answer.ok ? answer : { ...answer, typed: fields };
}

async function change(
  id: unknown,
  write: (actor: Actor, id: string) => Promise<boolean>,
): Promise<Answer> {
  return act(id, {
    schema: idSchema,
    deed: 'manage',
    does: async (actor, debateId) => ((await write(actor, debateId)) ? done() : refuse(GONE)),
  });
}
