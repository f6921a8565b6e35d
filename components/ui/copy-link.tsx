'use client';

import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { ReactNode } from 'react';

/** Copies an address of this site, whole, so that it opens anywhere. */
export function CopyLink({ path, children }: { path?: string; children: ReactNode }) {
  const clipboard = useClipboard({ timeout: 2500 });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() =>
          clipboard.copy(path ? new URL(path, window.location.origin).href : window.location.href)
        }
      >
        {clipboard.copied ? 'Copied' : children}
      </Button>
      <span className="visually-hidden" role="status">
        {clipboard.copied ? 'The link is copied.' : clipboard.error ? 'Copying failed.' : ''}
      </span>
    </>
  );
}
