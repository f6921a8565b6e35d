'use client';

import { type ComponentProps, type ReactNode, useState } from 'react';
import { CodingWorkspace } from '@/components/coding/coding-workspace';
import classes from '@/components/coding/coding-workspace.module.css';
import { useFetched } from '@/components/loading/use-fetched';
import { type ScreenAddress, screenAddress } from '@/lib/coding/screen-address';
import { type KnownPositions, positionsOf, type SentPositions } from '@/lib/coding/sent-positions';
import { textsOf } from '@/lib/view/sent/packed-positions';

type Workspace = ComponentProps<typeof CodingWorkspace>;

type Sent = Pick<Workspace, 'view' | 'contributions' | 'marks' | 'removed' | 'questionSources'>;

/** The same as it is answered: positions in groups, without those that were known. */
type Answer = Sent & { positions: SentPositions[] };

type Kept = { of: Answer; positions: KnownPositions[]; sent: Sent };

const NOTHING: Kept['positions'] = [];

/**
 * The workspace of a debate whose positions are too many to be drawn with the page and sent once more beside
 * it: fetched when the page is there, and anew each time the page is sent anew. Until then what was there stays, and
 * before anything was there `children`, how the text begins.
 */
export function LargeCoding({
  slug,
  readingId,
  withText,
  drawn,
  children,
  ...rest
}: Omit<Workspace, keyof Sent> & ScreenAddress & { children: ReactNode }) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [asked, setAsked] = useState({ drawn, known: NOTHING });
  // What is known is settled once for each time that is asked: the answer itself would ask again.
  if (asked.drawn !== drawn) setAsked({ drawn, known: kept?.positions ?? NOTHING });
  const { answer, retry } = useFetched<Answer>(
    screenAddress({ slug, readingId, withText, ...asked }),
  );
  if (typeof answer !== 'string' && answer !== kept?.of) {
    const positions = positionsOf(answer.positions, asked.known, textsOf(answer.contributions));
    if (positions) setKept({ of: answer, positions, sent: revived(answer, positions) });
  }
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
      ) : (
        <>
          {answer === 'failed' ? null : (
            <p role="status" aria-busy="true" className={`needs-scripts ${classes.tools}`}>
              {children
                ? 'Here is how the text begins. The rest of it, its positions and the propositions are on their way …'
                : 'Reading the text and its positions …'}
            </p>
          )}
          {children}
        </>
      )}
    </>
  );
}

/** JSON knows no dates, and positions come beside the view. */
function revived({ positions: _, ...sent }: Answer, groups: Kept['positions']): Sent {
  return {
    ...sent,
    view: { ...sent.view, positions: groups.flatMap(({ positions }) => positions) },
    removed: sent.removed.map((one) => ({ ...one, removedAt: new Date(one.removedAt) })),
  };
}
