'use client';

import { useEffect } from 'react';

/** Frames in which the page may put the focus somewhere itself. */
const PATIENCE = 3;

const TAKES_FOCUS =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/** Where the focus was: the element, and at which place in its parent each of its ancestors stood. */
type Trail = readonly { element: Element; at: number }[];

/**
 * Whatever is taken away (or switched off) while it has the focus hands it on: to what stands in its
 * place then, or else before it; and where nothing of its surroundings is left, to the text.
 */
export function useFocusStays(goToText: () => void): void {
  useEffect(() => {
    let trail: Trail = [];
    let frame = 0;

    const keep = ({ target }: FocusEvent) => {
      trail = target instanceof Element ? trailOf(target) : [];
    };
    // Who presses on the text leaves what had the focus.
    const leave = () => {
      trail = [];
    };
    const isLost = () => {
      const last = trail[0]?.element;
      const isGone = last && (!last.isConnected || last.matches(':disabled'));
      return isGone && document.activeElement === document.body && document.hasFocus();
    };
    function handOn(left: number) {
      if (!isLost()) return;
      if (left > 0) {
        frame = requestAnimationFrame(() => handOn(left - 1));
        return;
      }
      const heir = heirOf(trail);
      trail = [];
      if (heir) heir.focus({ preventScroll: true });
      else goToText();
    }
    const observer = new MutationObserver(() => {
      if (!isLost()) return;
      cancelAnimationFrame(frame);
      handOn(PATIENCE);
    });
    const seen = { childList: true, subtree: true, attributeFilter: ['disabled'] };
    observer.observe(document.body, seen);
    document.addEventListener('focusin', keep);
    document.addEventListener('pointerdown', leave, { capture: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', keep);
      document.removeEventListener('pointerdown', leave, { capture: true });
    };
  }, [goToText]);
}

function trailOf(target: Element): Trail {
  const trail: { element: Element; at: number }[] = [];
  for (let one: Element | null = target; one && one !== document.body; one = one.parentElement) {
    const at = one.parentElement ? [...one.parentElement.children].indexOf(one) : 0;
    trail.push({ element: one, at });
  }
  return trail;
}

/** The nearest of what can have the focus to the place that is lost; null where its surroundings are gone, too. */
function heirOf(trail: Trail): HTMLElement | null {
  for (const [level, { at }] of trail.entries()) {
    const parent = trail[level + 1]?.element;
    if (!parent || parent.matches('main, [data-above-notices]')) return null;
    if (!parent.isConnected) continue;
    const children = [...parent.children];
    const around = [...children.slice(at), ...children.slice(0, at).reverse()];
    for (const child of around) {
      const heir = [child, ...child.querySelectorAll(TAKES_FOCUS)].find(
        (one): one is HTMLElement =>
          one instanceof HTMLElement && one.matches(TAKES_FOCUS) && one.checkVisibility(),
      );
      if (heir) return heir;
    }
  }
  return null;
}
