import 'server-only';
import { revalidatePath } from 'next/cache';
import type { z } from 'zod';
import { type Actor, type Deed, may, NotAllowed } from '@/lib/door/actor';
import { brokeConstraint } from '@/lib/door/constraint';
import { NotWritten, Refusal } from '@/lib/door/refusal';
import { signed } from '@/lib/door/signed';
import { whoSends } from '@/lib/door/who-asks';
import { type Answer, refuse } from '@/lib/fields/answer';
import { errorsByField } from '@/lib/fields/errors';
import { describeError } from '@/lib/log/describe-error';
import { logLine } from '@/lib/log/log-line';

type Action<Schema extends z.ZodType, Value> = {
  /** What is asked, as the data functions want it. */
  schema: Schema;
  deed: Deed;
  does: (actor: Actor, input: z.output<Schema>) => Promise<Answer<Value>>;
  /** Groups of fields whose names go without the group (see `errorsByField`). */
  groups?: readonly string[];
  /** False where it only reads: then no page is drawn anew. */
  writes?: boolean;
  /** Whether its field `coder` says who codes a reading, not who asks for this (see `signed`). */
  namesReader?: boolean;
};

/** Said of what no screen of this version sends, where a schema has no words of its own for it. */
const NOT_OF_A_PAGE = 'What was sent is not what this page sends: reload it and try again.';

const NOT_THERE =
  'Not done: something that this rests on is not there any more, or is there already. Reload the page and look again.';

/** Every screen keeps what was entered until it is stored. */
const STILL_HERE = 'What you entered is still here.';

/**
 * The one way from an action to the data: parse what was sent, ask who sends it and whether that
 * person may, do it, have the pages drawn anew, answer. All errors of the fields are told at once.
 *
 * @throws what `does` throws, but for refusals: of access, in words (`Refusal`) or by the database
 */
export async function act<Schema extends z.ZodType, Value>(
  input: unknown,
  { schema, deed, does, groups = [], writes = true, namesReader = false }: Action<Schema, Value>,
): Promise<Answer<Value>> {
  const parsed = schema.safeParse(input, { error: () => NOT_OF_A_PAGE });
  if (!parsed.success) return refuse(errorsByField(parsed.error, groups));
  const actor = await whoSends();
  if (!may(actor, deed)) return refuse(new NotAllowed(deed, actor).message);
  const asked = namesReader ? parsed.data : signed(actor, parsed.data);
  const answer = await answerOf(() => does(actor, asked));
  if (answer.ok && writes) revalidatePath('/', 'layout');
  return answer;
}

/**
 * Data functions ask for themselves, too: what they refuse is an answer like any other, and so is what
 * the database refuses. Both have written nothing.
 */
async function answerOf<Value>(does: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
  try {
    return await does();
  } catch (error) {
    if (error instanceof NotWritten) {
      return refuse(`${error.message} ${STILL_HERE}`, { again: true });
    }
    if (error instanceof NotAllowed || error instanceof Refusal) return refuse(error.message);
    if (brokeConstraint(error)) {
      logLine({ what: 'refused-by-database', ...describeError(error) });
      return refuse(NOT_THERE);
    }
    throw error;
  }
}
