'use client';

import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useCoding } from '@/components/positions/coding-context';
import { CodingText } from '@/components/positions/coding-text';
import classes from '@/components/positions/coding-workspace.module.css';
import { KeysHelp } from '@/components/positions/keys-help';
import { PropositionList } from '@/components/positions/proposition-list';
import { useCodingKeys } from '@/components/positions/use-coding-keys';
import { useNewPosition } from '@/components/positions/use-new-position';
import type { usePassages } from '@/components/positions/use-passages';
import { useReview } from '@/components/positions/use-silence';
import { draftOfPosition } from '@/lib/positions/draft';

type Props = {
  frame: RefObject<HTMLElement | null>;
  passages: ReturnType<typeof usePassages>;
  reviewed: ReadonlySet<string>;
  /** The name that the history gives; null where the reading says who codes it. */
  ownName: string | null;
  onOwnName: (name: string) => void;
  /** The slug of a proposition to bring into sight. */
  wanted: string | null;
};

/** The workspace's tools, the text, the list, and the keys that reach all of them. */
export function CodingParts({ frame, passages, reviewed, ownName, onOwnName, wanted }: Props) {
  const { view, contributions, form, openForm, closeForm, handle, history, undo } = useCoding();
  const find = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<'text' | 'list'>(wanted ? 'list' : 'text');
  const [helps, setHelps] = useState(false);
  const [singleKeys, setSingleKeys] = useLocalStorage({
    key: 'counterpoint-single-keys',
    defaultValue: true,
  });
  const begin = useNewPosition();
  const setReviewed = useReview();
  const { active, passage, choose, setAt, goNext, chooseSentence, stretch } = passages;
  const speaking = contributions.find((one) => one.id === active?.contributionId)?.commentatorId;

  async function redo() {
    const outcome = await history.redo();
    if (outcome?.problem)
      notifications.show({ color: 'red', message: `Not redone: ${outcome.problem}` });
    else if (outcome) notifications.show({ message: `Done again: ${outcome.label}.` });
  }

  const openPosition = useCallback(
    (positionId: string, contributionId: string, offset: number) => {
      const position = view.positions.find((one) => one.id === positionId);
      if (position) openForm({ kind: 'text', contributionId, offset }, draftOfPosition(position));
    },
    [view.positions, openForm],
  );

  // A click on marked words opens their position; by keyboard the margin's buttons do.
  useEffect(() => {
    const text = frame.current;
    function onClick(event: MouseEvent) {
      const mark = event.target instanceof Element ? event.target.closest('mark') : null;
      const words = mark?.closest<HTMLElement>('[data-passage]');
      if (!mark?.dataset.position || !words || !window.getSelection()?.isCollapsed) return;
      openPosition(mark.dataset.position, words.dataset.passage ?? '', Number(words.dataset.to));
    }
    text?.addEventListener('click', onClick);
    return () => text?.removeEventListener('click', onClick);
  }, [frame, openPosition]);

  const focusParagraph = useCallback(
    (contributionId: string, number: number) => setAt({ contributionId, number }),
    [setAt],
  );

  useCodingKeys(
    {
      stance: (stance) => {
        if (handle.current) handle.current.setStance(stance);
        else if (passage) begin(passage, stance);
      },
      remove: () => handle.current?.remove(),
      explicitness: () => handle.current?.toggleExplicitness(),
      next: (by) => {
        closeForm();
        goNext(by);
      },
      sentence: chooseSentence,
      stretch,
      done: () => {
        if (!active) return;
        const is = reviewed.has(`${active.contributionId} ${active.number}`);
        void setReviewed(active.contributionId, active.number, !is);
      },
      undo,
      redo: () => void redo(),
      find: () => {
        setShown('list');
        requestAnimationFrame(() => find.current?.focus());
      },
      help: () => setHelps(true),
      escape: () => {
        if (form) closeForm();
        else choose(null);
      },
    },
    singleKeys,
  );

  return (
    <>
      <div className={classes.tools}>
        <Button size="xs" variant="default" onClick={undo} disabled={!history.canUndo}>
          Undo
        </Button>
        <Button size="xs" variant="default" onClick={() => void redo()} disabled={!history.canRedo}>
          Redo
        </Button>
        <Button size="xs" variant="default" onClick={() => setHelps(true)}>
          Keys
        </Button>
        {ownName === null ? null : (
          <TextInput
            size="xs"
            aria-label="Your name, for the history"
            placeholder="Your name, for the history"
            value={ownName}
            maxLength={200}
            onChange={(event) => onOwnName(event.currentTarget.value)}
          />
        )}
        <SegmentedControl
          size="xs"
          className={classes.switch ?? ''}
          aria-label="Which side to show"
          data={[
            { value: 'text', label: 'Text' },
            { value: 'list', label: 'Propositions' },
          ]}
          value={shown}
          onChange={(value) => setShown(value === 'list' ? 'list' : 'text')}
        />
      </div>
      <div className={classes.sides} data-shown={shown}>
        <div className={classes.textSide}>
          <CodingText
            frame={frame}
            paragraphs={passages.paragraphs}
            active={active}
            onNumber={() => chooseSentence(1)}
            onFocus={focusParagraph}
            onPosition={openPosition}
          />
        </div>
        <div className={classes.listSide}>
          <PropositionList find={find} speaking={speaking ?? null} wanted={wanted} />
        </div>
      </div>
      <KeysHelp
        opened={helps}
        onClose={() => setHelps(false)}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
      />
    </>
  );
}
