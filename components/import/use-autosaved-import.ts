'use client';

import { useEffect } from 'react';
import { keepDecisions, noteDecisions } from '@/components/import/open-import';
import { useAskBeforeLeaving } from '@/components/loading/use-ask-before-leaving';
import type { OpenImport } from '@/lib/imports/open-kept';

const PAUSE = 600;

/**
 * Keeps an open import in this tab while it is worked on, and has the browser ask before a tab with
 * decisions in it is closed or loaded anew.
 *
 * @param changed false as long as the person has decided nothing, and again once it is stored
 */
export function useAutosavedImport(open: OpenImport, changed: boolean): void {
  useEffect(() => {
    if (!changed) return;
    noteDecisions(open);
    const timer = setTimeout(() => keepDecisions(open), PAUSE);
    return () => clearTimeout(timer);
  }, [open, changed]);
  useAskBeforeLeaving(changed, () => {
    keepDecisions(open);
    return true;
  });
}
