import { useEffect } from 'react';
import type { SetViewState } from '@/components/debates/view/use-view-state';
import { formerAnchors } from '@/lib/charts/offered-charts';

/** Where the address names a chart by what it was called once, goes to what has taken its place. */
export function useFormerAnchor(onChange: SetViewState): void {
  useEffect(() => {
    const follow = () => {
      const now = formerAnchors[location.hash.slice(1)];
      if (now === undefined) return;
      history.replaceState(history.state, '', `#${now.id}`);
      if (now.view) void onChange(now.view, { history: 'replace' });
      document.getElementById(now.id)?.scrollIntoView();
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [onChange]);
}
