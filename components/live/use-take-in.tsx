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

  useEffect(() => {
    if (told === null || told === drawnAt || told === taken.current) return;
    let isNoticed = false;
    const takeIn = () => {
      taken.current = told;
      startTransition(() => router.refresh());
      void hide();
    };
    const hide = async () => {
      if (!isNoticed) return;
      isNoticed = false;
      const { notifications } = await import('@/components/ui/notifications');
      notifications.hide(NOTICE);
    };
    const say = async () => {
      isNoticed = true;
      const { notifications } = await import('@/components/ui/notifications');
      if (!isNoticed) return;
      notifications.show({
        id: NOTICE,
        autoClose: false,
        message: (
          <>
            Changed elsewhere:{' '}
            <button type="button" onClick={takeIn}>
              show it
            </button>
          </>
        ),
      });
    };
    const tryIt = () => {
      if (taken.current === told) return;
      timer = setTimeout(tryIt, AGAIN_MS);
      if (document.visibilityState !== 'visible' || drawing.current) return;
      if (!isAtWork()) takeIn();
      else if (!isNoticed) void say().catch(() => {});
    };
    let timer = setTimeout(tryIt, told < drawnAt ? AHEAD_MS : OWN_MS);
    return () => {
      clearTimeout(timer);
      void hide();
    };
  }, [told, drawnAt, router]);
}
