'use client';

import { useEffect, useState } from 'react';
import { useReachable } from '@/components/shell/use-reachable';
import classes from './connection-note.module.css';
import note from './note.module.css';

/**
 * Says that the server cannot be reached, and what works meanwhile. Links to other pages are held
 * back until it answers: the browser would put an error in the place of this page.
 */
export function ConnectionNote() {
  const reachable = useReachable();
  const [held, setHeld] = useState<string | null>(null);
  useEffect(() => {
    if (reachable) {
      setHeld(null);
      return;
    }
    const hold = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.target === '_blank' || link.origin !== location.origin) return;
      if (link.pathname === location.pathname && link.hash !== '') return;
      event.preventDefault();
      event.stopPropagation();
      setHeld(link.textContent?.trim() || 'That page');
    };
    window.addEventListener('click', hold, { capture: true });
    return () => window.removeEventListener('click', hold, { capture: true });
  }, [reachable]);
  return (
    <div className={`${classes.place} no-print`} role="status">
      {reachable ? null : (
        <p className={note.note}>
          <b>
            {held === null
              ? 'The server cannot be reached.'
              : `“${held}” cannot be opened while the server cannot be reached.`}
          </b>{' '}
          What this page shows stays, and its filters work. Other pages, search and saving wait; the
          server is asked again every few seconds.
        </p>
      )}
    </div>
  );
}
