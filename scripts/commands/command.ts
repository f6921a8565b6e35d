/** One command of the terminal. */
export interface Command {
  /** What it does, in a few words, for the list of commands. */
  readonly summary: string;
  /** Loads the command only when it is asked for, so that every start is quick. */
  readonly load: () => Promise<{ run: (args: readonly string[]) => Promise<void> }>;
}

/** Trouble that a person can mend: printed in one line on stderr, with exit code 1. */
export class CommandTrouble extends Error {}
