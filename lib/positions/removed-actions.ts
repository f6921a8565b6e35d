'use server';

import { z } from 'zod';
import { act } from '@/lib/door/act';
import { type Answer, done } from '@/lib/fields/answer';
import { formFields } from '@/lib/fields/form-fields';
import { idSchema } from '@/lib/fields/schema';
import { answerOfWrite } from '@/lib/positions/problem-answer';
import { bringBackPosition } from '@/lib/positions/removed-data';

/** Brings a position back that was taken away; works before the page is hydrated: the field `id`. */
export async function bringBackForm(_before: unknown, form: FormData): Promise<Answer> {
  return act(
    { id: formFields(form).id },
    {
      schema: z.object({ id: idSchema }),
      deed: 'code',
      does: async (actor, { id }) => {
        const answer = answerOfWrite(await bringBackPosition(actor, id));
        return answer.ok ? done() : answer;
      },
    },
  );
}
