/** Thrown to take back all that a transaction wrote; its message is said to the person. */
export class Refusal extends Error {}
