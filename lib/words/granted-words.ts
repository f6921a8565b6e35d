/** What stands before a reason that somebody gives and that speaks for the other side than their own. */
export const GRANTED = 'granted';

/** What that means, where it is read without anybody to ask. */
export const GRANTED_MEANS =
  '“Granted”: they give this reason, though it speaks for the other side.';
