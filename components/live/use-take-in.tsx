'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { isAtWork } from '@/components/live/is-at-work';

/** In ms. What this page saved itself is answered with the page as it is then, and needs nothing more. */
const OWN_MS = 600;
/** An answer may be ahead of what is told. */
const AHEAD_MS = 3_000;
const AGAIN_MS = 500;

const NOTICE = 'changed-elsewhere';

/**
 * Draws the page anew when what it shows was changed elsewhere: by itself as long as nobody is at anything on it;
 * else it says so, and draws it when that is asked for or what one was at is done.
 *
 * @param told what it is at; null where that is not known, or the page is not drawn anew
 * @param drawnAt what it was at when the page was drawn
 */
export function useTakeIn(told: number | null, drawnAt: number): void {
  const router = useRouter();
  const [isDrawing, startTransition] = useTransition();
  const drawing = useRef(isDrawing);
  drawing.current = isDrawing;
  /** What the page was drawn anew for: never twice, whatever came of it. */
  const taken = useRef<number | null>(null);
  const takeIn = useRef(() => {});
  takeIn.current = () => {
    taken.current = told;
    hideNotice();
    startTransition(() => router.refresh());
  };

  useEffect(() => {
    if (told === null || told === drawnAt || told === taken.current) return hideNotice();
    const tryIt = () => {
      if (taken.current === told) return;
      timer = setTimeout(tryIt, AGAIN_MS);
      if (document.visibilityState !== 'visible' || drawing.current) return;
      if (isAtWork()) showNotice(() => takeIn.current());
      else takeIn.current();
    };
    let timer = setTimeout(tryIt, told < drawnAt ? AHEAD_MS : OWN_MS);
    return () => clearTimeout(timer);
  }, [told, drawnAt]);
  useEffect(() => hideNotice, []);
}

/** Whether the notice shall be there: it is loaded when it is wanted first. */
let isWanted = false;

function showNotice(takeIn: () => void): void {
  if (isWanted) return;
  isWanted = true;
  import('@/components/ui/notifications').then(
    ({ notifications }) => {
      if (!isWanted) return;
      const message = (
        <>
          Changed elsewhere:{' '}
          <button type="button" onClick={takeIn}>
            show it
          </button>
        </>
      );
      notifications.show({
        ...{ id: NOTICE, autoClose: false as const, withCloseButton: false, message },
      });
    },
    // Tried again with the next look.
    () => {
      isWanted = false;
    },
  );
}

function hideNotice(): void {
  if (!isWanted) return;
  isWanted = false;
  void import('@/components/ui/notifications').then(({ notifications }) => {
    if (!isWanted) notifications.hide(NOTICE);
  });
}
