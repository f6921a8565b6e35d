/** Told to the window when something that the server should have sent did not come. */
export const UNANSWERED = 'counterpoint:unanswered';

const AGAIN_MS = 3000;
const MOST_FAILURES = 3;

/** Whether the app's own server answers at all. */
export const isAnswered = () =>
  fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );

/**
 * Loads a part of the app that comes when it is needed. Without a connection it is tried again until
 * it comes: meanwhile what is shown is that it is being loaded, not an error instead of the page.
 *
 * @throws what `load` threw, where the server answers and the part still does not come (a newer
 *   version may stand there)
 */
export async function keepTrying<T>(load: () => Promise<T>): Promise<T> {
  let failures = 0;
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (await isAnswered()) failures++;
      else window.dispatchEvent(new Event(UNANSWERED));
      if (failures >= MOST_FAILURES) throw error;
      await new Promise((resolve) => {
        window.addEventListener('online', resolve, { once: true });
        setTimeout(resolve, AGAIN_MS);
      });
    }
  }
}

/**
 * For a `ref`: fetches a part of the app ahead, when the pointer or the focus first comes into the element
 * from which it is opened. Without a connection it is fetched again when it is wanted.
 */
export function fetchAhead(load: () => Promise<unknown>) {
  const once = { once: true, passive: true };
  return (element: HTMLElement | null) => {
    const fetch = () => void load().catch(() => undefined);
    element?.addEventListener('pointerover', fetch, once);
    element?.addEventListener('focusin', fetch, once);
  };
}
