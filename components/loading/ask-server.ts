import { faultNumber } from '@/components/loading/fault-number';
import {
  type Asking,
  isNothingStored,
  isOnlineFor,
  type NoAnswer,
  sayNoAnswer,
  whyNoAnswer,
} from '@/components/loading/why-no-answer';
import { type Answer, type FieldErrors, type Refused, sayRefused } from '@/lib/fields/answer';

/** It was not done, or that is not known. */
export type NotDone = {
  ok: false;
  /** `refused` is the server's own answer; all others say why none came. */
  why: 'refused' | NoAnswer;
  /** All of it in words for the person. */
  message: string;
  /** The same by field, where the server named fields; `form` otherwise. */
  errors: FieldErrors;
  /** Nothing is stored for certain: "Not saved" may stand before the message. */
  nothingStored: boolean;
  /** The stored version, where a position changed meanwhile. */
  changedTo: number | null;
  /** The server refused it for now: asked again as it is, later, it can be done. */
  again: boolean;
  /** How many errors are not listed. */
  more: number;
};

/** What came of asking: the value, or why there is none. */
export type Asked<Value> = { ok: true; value: Value } | NotDone;

/**
 * Asks the server by an action, once, and tells apart: done; refused, with reasons; not sent; no answer,
 * so that it may have been stored; and a fault of ours, which is logged so that it is seen where it can
 * be mended. What is done with the answer belongs after it, outside: an error there is no missing answer.
 *
 * @param asking what the person may have to look for when no answer comes
 * @throws what the framework throws on purpose, to lead to another page
 */
export async function askServer<Value>(
  action: () => Promise<Answer<Value>>,
  asking: Asking = { stores: true },
): Promise<Asked<Value>> {
  const online = isOnlineFor(window.location.hostname, navigator.onLine);
  try {
    const answer = await action();
    return answer.ok ? answer : notDone('refused', sayRefused(answer), asking, answer);
  } catch (error) {
    if (isOfFramework(error)) throw error;
    const why = whyNoAnswer(error, online);
    if (why === 'fault') console.error(error);
    return notDone(why, sayNoAnswer(why, asking, faultNumber(error)), asking, {});
  }
}

/**
 * Why something was not done, or that this is not known.
 *
 * @param not what may be said of it where nothing is stored for certain, as in "Not saved"
 */
export function sayNotDone(
  { message, nothingStored }: Pick<NotDone, 'message' | 'nothingStored'>,
  not?: string,
): string {
  return not !== undefined && nothingStored ? `${not}: ${message}` : message;
}

/** What the browser refuses by itself, before it asks the server. */
export function refusedHere(message: string): NotDone {
  return notDone('refused', message, { stores: false }, {});
}

function notDone(
  why: NotDone['why'],
  message: string,
  { stores }: Asking,
  { errors = { form: message }, changedTo, again = false, more = 0 }: Partial<Refused>,
): NotDone {
  const nothingStored = !stores || why === 'refused' || isNothingStored(why);
  return {
    ok: false,
    why,
    message,
    errors,
    nothingStored,
    changedTo: changedTo ?? null,
    again,
    more,
  };
}

/** Redirects and pages that are not found travel as errors with a name of the framework. */
function isOfFramework(error: unknown): boolean {
  return (
    error instanceof Error &&
    'digest' in error &&
    typeof error.digest === 'string' &&
    error.digest.startsWith('NEXT_')
  );
}
