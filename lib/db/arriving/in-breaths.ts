/** How long a walk holds the thread before it lets others have it, in ms. */
const BREATH_MS = 20;

/** Leaves the thread to others for a moment. */
export const takeBreath = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Does work that pauses now and then (where it yields): where it has held the thread for long enough by then,
 * others have it. So the work itself need know no clock.
 */
export async function inPauses<Made>(work: Iterator<void, Made>): Promise<Made> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < BREATH_MS) continue;
    await takeBreath();
    began = performance.now();
  }
}

/**
 * Makes one thing of each of many, and leaves the thread to others every few milliseconds: for what
 * takes seconds in all. One thing alone is not parted.
 */
export async function* inBreaths<Given, Made>(
  given: Iterable<Given>,
  make: (one: Given) => Made | Promise<Made>,
): AsyncGenerator<Made> {
  let began = performance.now();
  for (const one of given) {
    yield await make(one);
    if (performance.now() - began < BREATH_MS) continue;
    await takeBreath();
    began = performance.now();
  }
}
