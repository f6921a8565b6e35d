import type { KeyboardEvent, MouseEvent } from 'react';
import classes from '@/components/import/import.module.css';
import { HintHead } from '@/components/import/split/hint-head';
import { LabelHead } from '@/components/import/split/label-head';
import { TurnHead } from '@/components/import/split/turn-head';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { useWords } from '@/components/ui/words/words';
import { lookOf } from '@/lib/charts/commentator-look';
import type { DraftTurn } from '@/lib/imports/draft-turns';
import type { DraftSpeaker } from '@/lib/imports/schema';
import {
  canMoveStart,
  dismissHint,
  moveStart,
  removeStart,
  type SplitDraft,
} from '@/lib/imports/split-draft';
import type { LabelQuestion } from '@/lib/text/split/split-proposal';

type Props = {
  index: number;
  draft: SplitDraft;
  turn: DraftTurn;
  speaker: DraftSpeaker | null;
  mark: { index: number; initials: string } | null;
  /** True for the one paragraph that the Tab key reaches. */
  isFocusStop: boolean;
  /** The label that it begins with, of which nobody has said whether it speaks. */
  label: LabelQuestion | undefined;
  split: ReturnType<typeof useSplitDraft>;
  onFocus: () => void;
  /** `clicked`: the UTF-16 code unit of the text that was clicked; null where it was asked otherwise. */
  onEdit: (clicked: number | null) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** One paragraph in its speaker's colour, under the line that says who begins there. */
export function SplitRow(props: Props) {
  const { index, draft, turn, speaker, mark, isFocusStop, label, split, onFocus, onEdit } = props;
  const { change } = split;
  const { quoted } = useWords();
  const block = draft.blocks[index];
  if (!block) return null;
  const contributes = turn.role === 'contribution';
  const begins = turn.first === index;
  const start = draft.starts[index];
  const hint = start ? undefined : draft.hints[index];
  const opening = draft.text.slice(
    block.contentStart,
    Math.min(block.end, block.contentStart + 90),
  );
  const words = draft.text.slice(begins ? block.contentStart : block.start, block.end);
  return (
    <div
      className={classes.margin}
      style={{
        borderLeftColor: mark && contributes ? lookOf(mark.index).color : 'var(--line-strong)',
        borderLeftStyle: contributes ? 'solid' : 'dotted',
      }}
    >
      {begins ? (
        <TurnHead
          turn={turn}
          start={start}
          name={speaker?.name ?? null}
          mark={mark}
          onEdit={() => onEdit(null)}
          onEarlier={
            canMoveStart(draft, index, -1) ? () => change((now) => moveStart(now, index, -1)) : null
          }
          onLater={
            canMoveStart(draft, index, 1) ? () => change((now) => moveStart(now, index, 1)) : null
          }
          onRemove={index > 0 ? () => change((now) => removeStart(now, index)) : null}
        />
      ) : label ? (
        <LabelHead label={label} split={split} />
      ) : hint ? (
        <HintHead
          hint={hint}
          onEdit={() => onEdit(null)}
          onDismiss={() => change((now) => dismissHint(now, index))}
        />
      ) : null}
      <button
        type="button"
        data-block={index}
        className={contributes ? classes.paragraph : classes.paragraphAside}
        tabIndex={isFocusStop ? 0 : -1}
        aria-label={`Paragraph ${index + 1}${speaker ? `, ${speaker.name}` : ''}: ${opening}. Choose who begins here.`}
        onFocus={onFocus}
        onClick={(event) => onEdit(clickedAt(event, begins ? block.contentStart : block.start))}
        onKeyDown={props.onKeyDown}
        {...quoted(words)}
      >
        {words}
      </button>
    </div>
  );
}

/** The sign of the text under the pointer; null for a press of a key, or where a browser cannot tell. */
function clickedAt(event: MouseEvent<HTMLElement>, from: number): number | null {
  if (event.detail === 0 || document.caretPositionFromPoint === undefined) return null;
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
  const isWithin = caret !== null && event.currentTarget.contains(caret.offsetNode);
  return isWithin && caret.offsetNode.nodeType === Node.TEXT_NODE ? from + caret.offset : null;
}
