import { useEffect } from 'react';
import { formerAnchors } from '@/lib/charts/offered-charts';

/** Where the address names a chart by what it was called once, goes to what has taken its place. */
export function useFormerAnchor(): void {
  useEffect(() => {
    const follow = () => {
      const now = formerAnchors[location.hash.slice(1)];
      if (now === undefined) return;
      history.replaceState(history.state, '', `#${now}`);
      document.getElementById(now)?.scrollIntoView();
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
}
