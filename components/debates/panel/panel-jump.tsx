import { CommentatorMark } from '@/components/ui/commentator-mark';
import { stances } from '@/lib/analysis/stance-matrix';
import type { PropositionFacts } from '@/lib/view/filter';
import type { CommentatorView } from '@/lib/view/view';
import { stanceColor, stanceInk, stanceSign, stanceWords } from '@/lib/words/stance-words';
import classes from './position-panel.module.css';

/** Below so many all are in sight at once; beyond so many the one asked for comes first anyway. */
const FEWEST = 3;
const MOST = 20;

/**
 * Who holds what in one line, from strongly disagrees to strongly agrees: a mark leads to its
 * commentator's words further down or up. Nothing where there are few or very many.
 */
export function PanelJump({
  facts,
  shown,
  onJump,
}: {
  facts: PropositionFacts;
  shown: readonly CommentatorView[];
  /** Goes to the words of the commentator of this slug. */
  onJump: (slug: string) => void;
}) {
  const byId = new Map(shown.map((commentator) => [commentator.id, commentator]));
  if (facts.held.length < FEWEST || facts.held.length > MOST) return null;
  return (
    <ul className={classes.jump} aria-label="Go to the words of">
      {stances.map((stance) => {
        const held = facts.held.filter((position) => position.stance === stance);
        return held.length === 0 ? null : (
          <li key={stance}>
            <span
              className={classes.jumpStance}
              style={{ background: stanceColor(stance), color: stanceInk(stance) }}
              aria-hidden="true"
            >
              {stanceSign(stance)}
            </span>
            {held.map(({ commentatorId, explicitness }) => {
              const commentator = byId.get(commentatorId);
              if (!commentator) return null;
              const words = `${commentator.name}: ${stance === 0 ? 'mixed' : stanceWords(stance)}`;
              return (
                <button
                  key={commentatorId}
                  type="button"
                  aria-label={words}
                  title={words}
                  onClick={() => onJump(commentator.slug)}
                >
                  <CommentatorMark
                    index={commentator.index}
                    initials={commentator.initials}
                    implied={explicitness === 'implied'}
                  />
                </button>
              );
            })}
          </li>
        );
      })}
    </ul>
  );
}
