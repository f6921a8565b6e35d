'use client';

import { type ReactNode, useState } from 'react';
import { PanelPosition } from '@/components/debates/panel/panel-position';
import type { Sentences } from '@/components/debates/sentences/use-sentences';
import { columnFirst } from '@/lib/charts/spectrum/columns';
import type { CommentatorView, DebateView, PositionView, ReasonView } from '@/lib/view/view';
import classes from './position-panel.module.css';

/** More positions than these at once are a wall. */
const AT_ONCE = 20;

/**
 * The positions on one proposition, one after the other. Where commentators are many, the one asked for
 * comes first, then those of the same stance; of very many the others can be unfolded.
 */
export function PanelPositions({
  view,
  held,
  reasons,
  shown,
  by,
  ofColumns,
  sentences,
  contestedOf,
}: {
  view: Pick<DebateView, 'debate' | 'source'>;
  held: readonly PositionView[];
  reasons: readonly ReasonView[];
  shown: readonly CommentatorView[];
  by: string | null;
  /** Whether the rows show columns, so that those of the same stance belong together. */
  ofColumns: boolean;
  /** Around their quotations, as far as the text is stored and they are there. */
  sentences: Sentences;
  /** What others read otherwise of a commentator, by id; null where nobody does. */
  contestedOf: (commentatorId: string) => ReactNode;
}) {
  const [all, setAll] = useState(false);
  const byId = new Map(shown.map((commentator) => [commentator.id, commentator]));
  const asked = shown.find(({ slug }) => slug === by)?.id ?? null;
  const ordered = ofColumns ? columnFirst(held, asked) : held;
  const rest = all ? 0 : Math.max(0, held.length - AT_ONCE);
  return (
    <>
      {(rest > 0 ? ordered.slice(0, AT_ONCE) : ordered).map((position) => {
        const commentator = byId.get(position.commentatorId);
        return commentator ? (
          <PanelPosition
            key={position.id}
            view={view}
            position={position}
            commentator={commentator}
            others={held}
            reasons={reasons}
            shown={shown}
            sentences={sentences}
            asked={commentator.slug === by}
          >
            {contestedOf(commentator.id)}
          </PanelPosition>
        ) : null;
      })}
      {rest > 0 ? (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          Show the other {rest}
        </button>
      ) : null}
    </>
  );
}
