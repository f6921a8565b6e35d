'use client';

import { Component, type ReactNode } from 'react';
import { PlainButton } from '@/components/loading/plain/plain-button';

/**
 * Keeps a page where one part of it could not be fetched: the part alone says so. What threw is told to the
 * console, as React does.
 */
export class PartBoundary extends Component<
  {
    /** What the part is called, as a sentence begins; null where what stands beside it says enough. */
    title: string | null;
    /** What stands in its place, beside the words. */
    instead?: ReactNode;
    children: ReactNode;
  },
  { failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { title, instead = null, children } = this.props;
    if (!this.state.failed) return children;
    if (title === null) return instead;
    return (
      <>
        <p role="alert" className="small">
          {title} could not be loaded.{' '}
          <PlainButton onClick={() => location.reload()}>Load the page again</PlainButton>
        </p>
        {instead}
      </>
    );
  }
}
