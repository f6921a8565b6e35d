'use client';

import { type ComponentProps, useState } from 'react';
import { CodingWorkspace } from '@/components/coding/coding-workspace';
import { useFetched } from '@/components/loading/use-fetched';
import { type ScreenAddress, screenAddress } from '@/lib/coding/screen-address';

type Workspace = ComponentProps<typeof CodingWorkspace>;

type Sent = Pick<Workspace, 'view' | 'contributions' | 'marks' | 'removed' | 'questionSources'>;

/**
 * The workspace of a debate whose positions are too many to be drawn with the page and sent once more beside
 * it: fetched when the page is there, and anew each time the page is sent anew. Until then what was there stays.
 */
export function LargeCoding({
  slug,
  readingId,
  withText,
  drawn,
  ...rest
}: Omit<Workspace, keyof Sent> & ScreenAddress) {
  const { answer, retry } = useFetched<Sent>(screenAddress({ slug, readingId, withText, drawn }));
  const [kept, setKept] = useState<{ of: Sent; sent: Sent } | null>(null);
  if (typeof answer !== 'string' && answer !== kept?.of)
    setKept({ of: answer, sent: revived(answer) });
  return (
    <>
      {answer === 'failed' ? (
        <p role="alert">
          {kept
            ? 'What changed could not be fetched.'
            : 'The text and its positions could not be fetched.'}{' '}
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      ) : null}
      {kept ? (
        <CodingWorkspace {...rest} {...kept.sent} />
      ) : answer === 'failed' ? null : (
        <p role="status" aria-busy="true">
          Reading the text and its positions …
        </p>
      )}
    </>
  );
}

/** JSON knows no dates. */
function revived(sent: Sent): Sent {
  return {
    ...sent,
    removed: sent.removed.map((one) => ({ ...one, removedAt: new Date(one.removedAt) })),
  };
}
