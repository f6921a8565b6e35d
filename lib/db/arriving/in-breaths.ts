/** How long a walk holds the thread before it lets others have it, in ms. */
const BREATH_MS = 20;

/** Leaves the thread to others for a moment. */
export const takeBreath = () => new Promise<void>((resolve) => setImmediate(resolve));

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
