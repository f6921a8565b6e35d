/** Whose turn it is: one at a time, in the order in which they asked. */
export type Turns = {
  /**
   * Waits for a turn until a moment (of `performance.now`). Answers how the turn is given back, null where
   * it did not come in time.
   */
  take: (until: number) => Promise<(() => void) | null>;
  /** Resolves when nobody has a turn or waits for one. */
  idle: () => Promise<void>;
};

export function makeTurns(): Turns {
  const waiting: (() => void)[] = [];
  const resting: (() => void)[] = [];
  let taken = false;

  function pass(): void {
    const next = waiting.shift();
    if (next) {
      next();
      return;
    }
    taken = false;
    for (const tell of resting.splice(0)) tell();
  }

  function begin(): () => void {
    taken = true;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      pass();
    };
  }

  return {
    take(until) {
      if (!taken) return Promise.resolve(begin());
      return new Promise((resolve) => {
        const come = () => {
          clearTimeout(tired);
          resolve(begin());
        };
        const tired = setTimeout(
          () => {
            waiting.splice(waiting.indexOf(come), 1);
            resolve(null);
          },
          Math.max(0, until - performance.now()),
        );
        waiting.push(come);
      });
    },
    idle() {
      return taken ? new Promise((resolve) => resting.push(resolve)) : Promise.resolve();
    },
  };
}
