import {
  type Asking,
  isNothingStored,
  isOnlineFor,
  type NoAnswer,
  sayNoAnswer,
  whyNoAnswer,
} from '@/components/loading/why-no-answer';

export type Unanswered = {
  came: false;
  why: NoAnswer;
  /** In words for the person. */
  message: string;
  /** Nothing is stored for certain: "Not saved" may stand before the message. */
  nothingStored: boolean;
};

/** The server's own answer, refusals among them; or why none came. */
export type Asked<Answer> = { came: true; answer: Answer } | Unanswered;

/**
 * Asks the server by an action, once. What is done with the answer belongs after it, outside: an error
 * there is no missing answer.
 *
 * A fault of the program is logged, so that it is seen where it can be mended.
 *
 * @param asking what the person may have to look for when no answer comes
 * @throws what the framework throws on purpose, to lead to another page
 */
export async function askServer<Answer>(
  action: () => Promise<Answer>,
  asking: Asking = { stores: true },
): Promise<Asked<Answer>> {
  const online = isOnlineFor(window.location.hostname, navigator.onLine);
  try {
    return { came: true, answer: await action() };
  } catch (error) {
    if (isOfFramework(error)) throw error;
    const why = whyNoAnswer(error, online);
    if (why === 'fault') console.error(error);
    const nothingStored = !asking.stores || isNothingStored(why);
    return { came: false, why, message: sayNoAnswer(why, asking), nothingStored };
  }
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
