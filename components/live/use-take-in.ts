'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { isAtWork } from '@/components/live/is-at-work';
import { isAnswered } from '@/components/loading/keep-trying';

/** In ms. What this page saved itself is answered with the page as it is then, and needs nothing more. */
const OWN_MS = 600;
/** An answer may be ahead of what is told. */
const AHEAD_MS = 3_000;
const AGAIN_MS = 500;
/** A page that was asked for and did not come is asked for again, each time after twice as long; so often at most. */
const FAILED_MS = 4_000;
const MOST_TRIES = 5;

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
  /** What the page was asked for anew for, how often, and until when that is waited for. */
  const taken = useRef({ told: null as number | null, times: 0, until: 0 });
  const takeIn = useRef(async () => {});
  takeIn.current = async () => {
    const times = taken.current.told === told ? taken.current.times + 1 : 1;
    taken.current = { told, times, until: Date.now() + FAILED_MS * 2 ** times };
    hideNotice();
    // Where nothing answers the router would have the browser load the page, and show its own of errors.
    if (await isAnswered()) startTransition(() => router.refresh());
  };

  useEffect(() => {
    if (told === null || told === drawnAt) return hideNotice();
    const tryIt = () => {
      timer = setTimeout(tryIt, AGAIN_MS);
      if (document.visibilityState !== 'visible' || drawing.current) return;
      const { told: last, times, until } = taken.current;
      if (last === told && (times >= MOST_TRIES || Date.now() < until)) return;
      if (isAtWork()) showNotice(() => void takeIn.current());
      else void takeIn.current();
    };
    let timer = setTimeout(tryIt, told < drawnAt ? AHEAD_MS : OWN_MS);
    return () => clearTimeout(timer);
  }, [told, drawnAt]);
  useEffect(() => hideNotice, []);
}

/** Whether the notice shall be there: it is loaded when it is wanted first. */
let isWanted = false;

const loadNotice = () => import('@/components/live/changed-notice');

function showNotice(takeIn: () => void): void {
  if (isWanted) return;
  isWanted = true;
  loadNotice().then(
    ({ showChanged }) => {
      if (isWanted) showChanged(takeIn);
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
  void loadNotice().then(({ hideChanged }) => {
    if (!isWanted) hideChanged();
  });
}
