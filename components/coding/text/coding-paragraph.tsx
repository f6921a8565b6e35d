'use client';

import { memo } from 'react';
import { useDispatch } from '@/components/coding/coding-context';
import { TurnButton } from '@/components/contributions/turns/turn-button';
import { useTurnEdits } from '@/components/contributions/turns/turn-edits';
import { useWords } from '@/components/ui/words/words';
import type { CodedParagraph } from '@/lib/coding/coded-paragraphs';
import { type MarkedRange, passageSegments } from '@/lib/coding/passage-segments';
import { paragraphLabel, sayParagraph, type Turn } from '@/lib/view/turns';
import { stanceColor, stanceInk, stanceSign, stanceWords } from '@/lib/words/stance-words';
import classes from './coding-text.module.css';

const NO_RANGES: readonly MarkedRange[] = [];

type Props = {
  contributionId: string;
  number: number;
  /** Which of the speaker's turns it is in, where there are several. */
  turn: Turn | undefined;
  start: number;
  end: number;
  text: string;
  color: string;
  speaker: string;
  marked: CodedParagraph | null;
  isActive: boolean;
  isReviewed: boolean;
};

/**
 * One paragraph with its quotations marked; in the margin its number, for the keyboard, and the
 * positions that rest on it. Nothing but the very text stands inside `data-passage`.
 */
export const CodingParagraph = memo(function CodingParagraph(props: Props) {
  const { contributionId, number, turn, start, end, text, marked } = props;
  const dispatch = useDispatch();
  const openTurn = useTurnEdits();
  const forgetChosen = () => dispatch({ type: 'choose-words', passage: null });
  const { quoted } = useWords();
  return (
    <div
      className={classes.row}
      style={{ borderLeftColor: props.color }}
      data-row={`${contributionId} ${number}`}
    >
      <div>
        <div className={classes.stays}>
          <button
            type="button"
            className={classes.number}
            data-paragraph={`${contributionId} ${number}`}
            tabIndex={props.isActive ? 0 : -1}
            aria-label={`${sayParagraph(turn, number)}, ${props.speaker}${props.isReviewed ? ', done' : ''}. Choose a sentence.`}
            onClick={() => dispatch({ type: 'press-number', contributionId, number })}
            onFocus={() => dispatch({ type: 'be-at', contributionId, number })}
            onKeyDown={(event) => {
              if (event.key !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
              event.preventDefault();
              openTurn?.({ contributionId, paragraph: number });
              forgetChosen();
            }}
          >
            {paragraphLabel(turn, number)}
            {props.isReviewed ? <span aria-hidden="true"> ✓</span> : null}
          </button>
          {marked?.coded.map(({ position, proposition, whose }) => (
            <button
              key={position.id}
              type="button"
              className={classes.chip}
              style={{
                background: stanceColor(position.stance),
                color: stanceInk(position.stance),
              }}
              title={whose ? `${whose}: ${proposition}` : proposition}
              aria-label={`${whose ? `${whose}, ` : ''}${stanceWords(position.stance)}: ${proposition}`}
              onClick={() => {
                const place = { kind: 'text' as const, contributionId, offset: end };
                dispatch({ type: 'open-position', positionId: position.id, place });
              }}
            >
              {stanceSign(position.stance)}
            </button>
          ))}
        </div>
        {props.isActive ? (
          <span className={classes.correct}>
            <TurnButton
              target={{ contributionId, paragraph: number }}
              label={`Correct paragraph ${paragraphLabel(turn, number)}`}
              onOpen={forgetChosen}
            />
          </span>
        ) : null}
      </div>
      <p
        className={classes.words}
        data-passage={contributionId}
        data-from={start}
        data-to={end}
        {...quoted(text)}
      >
        {passageSegments(start, end, marked?.ranges ?? NO_RANGES).map((segment) => {
          const words = text.slice(segment.start - start, segment.end - start);
          if (segment.ids.length === 0) return words;
          return (
            <mark
              key={segment.start}
              className={classes.quoted}
              data-position={segment.ids.at(-1)}
              style={{ borderBottomColor: props.color }}
            >
              {words}
            </mark>
          );
        })}
      </p>
    </div>
  );
});
