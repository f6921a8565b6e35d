import { Button } from '@mantine/core';
import classes from '@/components/import/import.module.css';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import type { DraftTurn } from '@/lib/imports/draft-turns';
import type { DraftStart } from '@/lib/imports/schema';

const ROLE_WORDS = {
  contribution: 'Contribution',
  introduction: 'Introduction',
  moderation: 'Moderator',
  aside: 'Set aside',
} as const;

type Props = {
  turn: DraftTurn;
  start: DraftStart | undefined;
  name: string | null;
  mark: { index: number; initials: string } | null;
  onEdit: () => void;
  /** Null where another boundary stands next to this one. */
  onEarlier: (() => void) | null;
  onLater: (() => void) | null;
  onRemove: (() => void) | null;
};

/** The line above a turn: who speaks, as what, why the program thinks so; change or take away. */
export function TurnHead({ turn, start, name, mark, onEdit, onEarlier, onLater, onRemove }: Props) {
  const unnamed = turn.role === 'contribution' && name === null;
  return (
    <div className={classes.turnHead}>
      {mark && turn.role === 'contribution' ? <CommentatorMark {...mark} /> : null}
      <strong>{unnamed ? 'Who speaks here?' : (name ?? ROLE_WORDS[turn.role])}</strong>
      {name && turn.role !== 'contribution' ? <span>({ROLE_WORDS[turn.role]})</span> : null}
      {start && !start.certain ? <span className={classes.guess}>a guess</span> : null}
      {start?.reason ? <span className={classes.reason}>{start.reason}</span> : null}
      <span className={classes.turnTools}>
        <Button size="compact-xs" variant="default" onClick={onEdit}>
          {unnamed ? 'Name the commentator' : 'Change'}
        </Button>
        {onRemove && start ? (
          <>
            {onEarlier ? (
              <Button
                size="compact-xs"
                variant="default"
                aria-label="Begin a paragraph earlier"
                title="Begin a paragraph earlier (Alt+↑)"
                onClick={onEarlier}
              >
                ↑
              </Button>
            ) : null}
            {onLater ? (
              <Button
                size="compact-xs"
                variant="default"
                aria-label="Begin a paragraph later"
                title="Begin a paragraph later (Alt+↓)"
                onClick={onLater}
              >
                ↓
              </Button>
            ) : null}
            <Button size="compact-xs" variant="default" onClick={onRemove}>
              Remove this boundary
            </Button>
          </>
        ) : null}
      </span>
    </div>
  );
}
