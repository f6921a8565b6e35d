import { type RefObject, startTransition, useEffect, useState } from 'react';

/** So far below and above the screen what is drawn late is drawn before it is seen. */
const NEAR = '300px 0px';

/** Who waits to be near, and who is near and waits for their turn. */
const waiting = new Map<Element, () => void>();
const turns = new Set<Element>();
let observer: IntersectionObserver | null = null;
let takesTurns = false;

/**
 * Whether an element has come near the screen; true for good once it has. One observer serves all who ask.
 * Those who come near together take turns, a moment apart, each in a transition: dozens of drawings at once
 * would hold up the page on a slow phone. Who leaves again before its turn waits for the next time.
 */
export function useNear(place: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (near || !element) return;
    observer ??= new IntersectionObserver(noteNear, { rootMargin: NEAR });
    waiting.set(element, () => startTransition(() => setNear(true)));
    observer.observe(element);
    return () => leave(element);
  }, [near, place]);
  return near;
}

function noteNear(entries: readonly IntersectionObserverEntry[]) {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) turns.add(target);
    else turns.delete(target);
  }
  if (turns.size > 0 && !takesTurns) {
    takesTurns = true;
    setTimeout(takeTurn);
  }
}

function takeTurn() {
  const [next] = turns;
  const draw = next && waiting.get(next);
  if (next) leave(next);
  draw?.();
  takesTurns = turns.size > 0;
  if (takesTurns) requestAnimationFrame(() => setTimeout(takeTurn));
}

function leave(element: Element) {
  observer?.unobserve(element);
  waiting.delete(element);
  turns.delete(element);
}
