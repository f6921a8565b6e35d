'use client';

import { useHotkeys } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { placeInAddress } from '@/components/loading/address/place-in-address';

/** Where letters are written: elsewhere, also on a switch or a tick box, n and p walk. */
const WRITTEN_IN = ['TEXTAREA', 'SELECT'];

const MARKS = '[data-marks]';

/**
 * Which quotations are looked at: those of the address (`#e-…`), those clicked, or the ones that
 * the keys n and p walk to.
 *
 * @param there how much of the text is there: what the address names is looked for until it is found
 */
export function useHighlightWalk(there: number) {
  const [active, setActive] = useState<string[]>([]);
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);
  /** What the address names and was not there yet. */
  const missed = useRef('');

  const show = useCallback((ids: string[], from: Element | null) => {
    last.current = from;
    setActive(ids);
    const address = new URL(window.location.href);
    address.hash = ids[0] ? `e-${ids[0]}` : '';
    window.history.replaceState(window.history.state, '', address);
  }, []);

  const close = useCallback(() => {
    setActive([]);
    if (last.current instanceof HTMLElement) last.current.focus({ preventScroll: true });
  }, []);

  const follow = useCallback(() => {
    const name = placeInAddress();
    const isQuotation = name.startsWith('e-');
    if (name !== 'passage' && !isQuotation) return;
    const place = document.getElementById(name);
    missed.current = place ? '' : name;
    place?.scrollIntoView({ block: 'center' });
    if (!isQuotation) return;
    last.current = place?.closest(MARKS) ?? place;
    setActive([name.slice(2)]);
  }, []);

  useEffect(() => {
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [follow]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every part that comes
  useEffect(() => {
    const name = placeInAddress();
    if (missed.current !== '' && missed.current === name) follow();
  }, [there, follow]);

  function walk(step: 1 | -1) {
    if (document.activeElement?.matches('input:is([type="text"], [type="search"], :not([type]))'))
      return;
    const marks = [...(root.current?.querySelectorAll<HTMLElement>(MARKS) ?? [])];
    if (marks.length === 0) return;
    const focused =
      document.activeElement?.closest(MARKS) ??
      document.getElementById(`e-${active[0]}`)?.closest(MARKS) ??
      last.current;
    const at = focused instanceof HTMLElement ? marks.indexOf(focused) : -1;
    const next = at === -1 ? (step === 1 ? 0 : marks.length - 1) : at + step;
    const mark = marks[(next + marks.length) % marks.length];
    if (!mark) return;
    last.current = mark;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: 'center' });
    if (active.length > 0) show((mark.dataset.marks ?? '').split(' '), mark);
  }

  useHotkeys(
    [
      ['n', () => walk(1)],
      ['p', () => walk(-1)],
      ['Escape', close],
    ],
    WRITTEN_IN,
  );

  return { active, show, close, walk, root };
}
