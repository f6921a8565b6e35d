'use client';

import { useState } from 'react';
import { PanelPosition } from '@/components/debates/panel/panel-position';
import type { Sentences } from '@/components/debates/sentences/use-sentences';
import type { CommentatorView, DebateView, PositionView, ReasonView } from '@/lib/view/view';
import classes from './position-panel.module.css';

/** More positions than these at once are a wall. */
const AT_ONCE = 20;

/**
 * The positions on one proposition, one after the other. Where they are many, the one asked for
 * comes first and the others can be unfolded.
 */
export function PanelPositions({
  view,
  held,
  reasons,
  shown,
  by,
  sentences,
}: {
  view: Pick<DebateView, 'debate' | 'source'>;
  held: readonly PositionView[];
  reasons: readonly ReasonView[];
  shown: readonly CommentatorView[];
  by: string | null;
  /** Around their quotations, as far as the text is stored and they are there. */
  sentences: Sentences;
}) {
  const [all, setAll] = useState(false);
  const byId = new Map(shown.map((commentator) => [commentator.id, commentator]));
  const many = held.length > AT_ONCE;
  const isAsked = (position: PositionView) => byId.get(position.commentatorId)?.slug === by;
  const ordered = many ? [...held.filter(isAsked), ...held.filter((one) => !isAsked(one))] : held;
  const rest = many && !all ? held.length - AT_ONCE : 0;
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
          />
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
