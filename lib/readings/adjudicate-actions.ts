'use server';

import { redirect } from 'next/navigation';
import { act } from '@/lib/door/act';
import { type Answer, done, refuse } from '@/lib/fields/answer';
import { formFields, textFields } from '@/lib/fields/form-fields';
import { idSchema } from '@/lib/fields/schema';
import { answerOfWrite } from '@/lib/positions/problem-answer';
import { acceptAgreed } from '@/lib/readings/accept-agreed-data';
import {
  createAdjudication,
  type Decided,
  decidePair,
  restoreDecisions,
} from '@/lib/readings/adjudicate-data';
import { comparedReadingsHref } from '@/lib/readings/compare-address';
import { decision, decisionsBack, newAdjudication } from '@/lib/readings/schema';

/** Begins an adjudicated reading from its form and opens the comparison on it. */
export async function beginAdjudication(_before: unknown, form: FormData): Promise<Answer> {
  const answer = await act(formFields(form), {
    schema: newAdjudication,
    deed: 'manage',
    namesReader: true,
    does: async (actor, { firstId, secondId, ...begun }) => {
      const made = await createAdjudication(actor, { firstId, secondId, ...begun });
      if (!made) return refuse('One of the readings is not there any more: reload the page.');
      return done(comparedReadingsHref(made.slug, { a: firstId, b: secondId, into: made.id }));
    },
  });
  return answer.ok ? redirect(answer.value) : { ...answer, typed: textFields(form) };
}

/** Writes what was decided for one commentator and proposition. */
export async function decide(input: unknown): Promise<Answer<Decided>> {
  return act(input, {
    schema: decision,
    deed: 'code',
    does: async (actor, choice) => answerOfWrite(await decidePair(actor, choice)),
  });
}

/** Takes over everything on which the two readings agree and nothing is decided yet. */
export async function acceptAllAgreed(readingId: unknown): Promise<Answer<Decided>> {
  return act(readingId, {
    schema: idSchema,
    deed: 'code',
    does: async (actor, id) => answerOfWrite(await acceptAgreed(actor, id)),
  });
}

/** Takes decisions back, or makes them again. */
export async function restoreDecided(input: unknown): Promise<Answer> {
  return act(input, {
    schema: decisionsBack,
    deed: 'code',
    does: async (actor, back) => {
      const problem = await restoreDecisions(actor, back);
      return problem ? refuse(problem.message) : done();
    },
  });
}
