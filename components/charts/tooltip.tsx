'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from '@/components/charts/tooltips.module.css';

type Tip = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly below: boolean;
};

/** What has something to tell. The label of a stop of the arrow keys says it too, and is sent once. */
const MARKS = '[data-tip], [data-stop][aria-label]';
const HOVERED = ':is([data-tip], [data-stop][aria-label]):hover';

/** Long enough to move the pointer from a mark onto its tooltip. */
const GRACE_MS = 120;

/**
 * Shows the `data-tip` of the mark under the pointer or with the focus, or the label of a stop that is
 * one, for all marks in a place: one tooltip for thousands of cells. Escape puts it away; it stays while the
 * pointer is on it. What it says also stands in the mark's own label, so it is hidden from screen readers.
 */
export function Tooltip({ place }: { place: RefObject<HTMLElement | null> }) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [tip, setTip] = useState<Tip | null>(null);

  const show = useCallback((target: EventTarget | null) => {
    const mark = target instanceof Element ? target.closest(MARKS) : null;
    const text = mark?.getAttribute('data-tip') ?? mark?.getAttribute('aria-label');
    if (!mark || !text) return false;
    clearTimeout(timer.current);
    const box = mark.getBoundingClientRect();
    const below = box.top < 90;
    setTip({ text, x: box.left + box.width / 2, y: below ? box.bottom : box.top, below });
    return true;
  }, []);

  const hide = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTip(null), GRACE_MS);
  }, []);

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const enter = (event: Event) => {
      if (!show(event.target)) hide();
    };
    const dismiss = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setTip(null);
    };
    const gone = () => setTip(null);
    element.addEventListener('pointerover', enter);
    element.addEventListener('pointerleave', hide);
    element.addEventListener('focusin', enter);
    element.addEventListener('focusout', hide);
    document.addEventListener('keydown', dismiss);
    // What it has come for is under the pointer, or has the focus, already.
    const focused = document.activeElement;
    show(element.querySelector(HOVERED) ?? (element.contains(focused) ? focused : null));
    addEventListener('scroll', gone, { capture: true, passive: true });
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener('pointerover', enter);
      element.removeEventListener('pointerleave', hide);
      element.removeEventListener('focusin', enter);
      element.removeEventListener('focusout', hide);
      document.removeEventListener('keydown', dismiss);
      removeEventListener('scroll', gone, { capture: true });
    };
  }, [place, show, hide]);

  return tip
    ? createPortal(
        <div
          className={styles.tip}
          data-below={tip.below}
          aria-hidden="true"
          style={{
            left: `clamp(0.5rem, ${tip.x}px - 10rem, 100vw - 20.5rem)`,
            top: tip.y,
            ['--at' as string]: `${tip.x}px`,
          }}
          onPointerEnter={() => clearTimeout(timer.current)}
          onPointerLeave={hide}
        >
          <span className={styles.words} dir="auto">
            {tip.text}
          </span>
        </div>,
        document.body,
      )
    : null;
}
