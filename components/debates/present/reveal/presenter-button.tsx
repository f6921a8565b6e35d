'use client';

import { Button } from '@mantine/core';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import type { Following } from '@/components/debates/present/reveal/use-following';

/** Opens the presenter view in a window of its own, and says how it and the projector stand to each other. */
export function PresenterButton({
  slug,
  following,
  onTakeOver,
}: {
  slug: string;
  following: Following;
  onTakeOver: () => void;
}) {
  const search = useSearchParams().toString();
  const [isBlocked, setBlocked] = useState(false);
  const href = `/debates/${slug}/present/leader?${search}`;
  const open = () => {
    const opened = window.open(href, `presenter-${slug}`, 'width=1100,height=760');
    setBlocked(opened === null);
    opened?.focus();
  };
  if (following === 'aside') {
    return (
      <span role="status">
        A projector was opened later, and this one no longer follows.{' '}
        <Button size="xs" variant="default" onClick={onTakeOver}>
          Show here again
        </Button>
      </span>
    );
  }
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={open}>
        Presenter view
      </Button>
      {isBlocked ? (
        <span role="status">
          The browser opened no window.{' '}
          <a href={href} target="_blank" rel="noopener">
            Open the presenter view
          </a>
        </span>
      ) : null}
      {following === 'missing' ? (
        <span role="status">In this browser the two windows do not follow each other.</span>
      ) : null}
    </>
  );
}
