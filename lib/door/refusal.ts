/** Thrown to take back all that a transaction wrote; its message is said to the person. */
export class Refusal extends Error {}

/** Nothing was written since the library cannot be written to now: nothing speaks against what was asked. */
export class NotWritten extends Refusal {}
