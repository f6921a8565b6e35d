import { isThisMachine } from '@/components/loading/address/this-machine';

/**
 * Why the server's own answer to an action did not come.
 *
 * - `not-sent`: there was no connection when it was asked; the server knows nothing of it.
 * - `lost`: it was sent, or may have been, and no answer came; it may be stored.
 * - `other-version`: the server does not know the action and did nothing; the page is of another version.
 * - `fault`: a fault of this program, in the server or here; it may be stored.
 */
export type NoAnswer = 'not-sent' | 'lost' | 'other-version' | 'fault';

/** What a person may have to look for: whether asking stores anything, and where that is seen. */
export type Asking = {
  /** False where the server only reads: then nothing is said of storing. */
  stores: boolean;
  /** Where one sees whether it is stored, as in "look …"; without it, on the same page, loaded anew. */
  where?: string;
};

/** What browsers say in a TypeError where a request failed or its answer broke off. */
const FAILED_REQUEST =
  /^(failed to fetch|fetch failed|networkerror when attempting|network ?error|load failed|error in input stream|the network connection was lost|the internet connection appears to be offline|could not connect|the request timed out|terminated)/i;

/** What React says where the answer of an action broke off before its end. */
const CONNECTION_CLOSED = 'Connection closed.';

/** What is thrown here where an answer ended too early. */
export const BROKE_OFF = 'terminated';

const GIVEN_UP = ['AbortError', 'TimeoutError', 'NetworkError'];

/**
 * Tells apart what an action threw in the browser. All that is not known to be the network is a fault,
 * so that no fault of the program passes for one of the network.
 *
 * @param online whether there was a connection to the server, as far as that is known, when it was asked
 */
export function whyNoAnswer(error: unknown, online: boolean): NoAnswer {
  if (!(error instanceof Error)) return 'fault';
  if (error.name === 'UnrecognizedActionError') return 'other-version';
  const isNetwork =
    (error instanceof TypeError && FAILED_REQUEST.test(error.message)) ||
    GIVEN_UP.includes(error.name) ||
    error.message === CONNECTION_CLOSED;
  if (!isNetwork) return 'fault';
  return online ? 'lost' : 'not-sent';
}

/**
 * Whether a server of this name can be asked. A server on the same machine is there without any
 * connection, so of it a browser that is offline says nothing.
 */
export function isOnlineFor(hostname: string, onLine: boolean): boolean {
  return onLine || isThisMachine(hostname);
}

/**
 * The sentences for it: only what is known.
 *
 * @param number the number that a fault has in the server's log, where it has one
 */
export function sayNoAnswer(
  why: NoAnswer,
  { stores, where }: Asking,
  number: string | null = null,
): string {
  const look = where ? `look ${where}` : 'reload the page and look';
  const perhaps = stores
    ? ` It may have been stored: ${look} before you try again.`
    : ' Try again.';
  switch (why) {
    case 'not-sent':
      return 'You are offline, and nothing was sent: try again when the connection is back.';
    case 'lost':
      return `No answer came.${perhaps}`;
    case 'other-version':
      return 'The server runs another version than this page, and did nothing: reload the page.';
    case 'fault':
      return `Something went wrong in Counterpoint; the fault is ours${number === null ? '' : ` (number ${number} in the log)`}.${perhaps}`;
  }
}

/** Whether nothing can have been stored, so that it may be said. */
export function isNothingStored(why: NoAnswer): boolean {
  return why === 'not-sent' || why === 'other-version';
}
