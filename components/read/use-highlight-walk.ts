'use client';

import { useHotkeys } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Where letters are written: elsewhere, also on a switch or a tick box, n and p walk. */
const WRITTEN_IN = ['TEXTAREA', 'SELECT'];

const MARKS = '[data-marks]';

/**
 * Which quotations are looked at: those of the address (`#e-…`), those clicked, or the ones that
 * the keys n and p walk to.
 */
export function useHighlightWalk() {
  const [active, setActive] = useState<string[]>([]);
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);

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

  useEffect(() => {
    function follow() {
      const id = decodeURIComponent(window.location.hash);
      if (id === '#passage')
        document.getElementById('passage')?.scrollIntoView({ block: 'center' });
      if (!id.startsWith('#e-')) return;
      const place = document.getElementById(id.slice(1));
      last.current = place?.closest(MARKS) ?? place;
      place?.scrollIntoView({ block: 'center' });
      setActive([id.slice(3)]);
    }
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

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
