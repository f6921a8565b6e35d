'use client';

import { useQueryState } from 'nuqs';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Passage, useCoding } from '@/components/coding/coding-context';
import { CodingTools } from '@/components/coding/coding-tools';
import classes from '@/components/coding/coding-workspace.module.css';
import { CodingSide } from '@/components/coding/help/coding-side';
import { KeysHelp } from '@/components/coding/keys-help';
import { PropositionList } from '@/components/coding/list/proposition-list';
import { CodingText } from '@/components/coding/text/coding-text';
import { useClickedQuotation } from '@/components/coding/text/use-clicked-quotation';
import type { ParagraphPlace, usePassages } from '@/components/coding/text/use-passages';
import { useStanceCues } from '@/components/coding/text/use-stance-cues';
import { useTappedSentence } from '@/components/coding/text/use-tapped-sentence';
import { useAddWords } from '@/components/coding/use-add-words';
import { useCodingKeys } from '@/components/coding/use-coding-keys';
import { useEvent } from '@/components/coding/use-event';
import { useNewPosition } from '@/components/coding/use-new-position';
import { useReview } from '@/components/coding/use-silence';
import { notifications } from '@/components/ui/notifications';
import { useStored } from '@/components/ui/use-stored';
import { besideParser } from '@/lib/coding/beside-state';
import { stepSentence } from '@/lib/coding/sentence-choice';

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

/** The workspace's tools, the text, what stands beside it, and the keys that reach all of them. */
export function CodingParts({ frame, passages, reviewed, ownName, onOwnName, wanted }: Props) {
  const { view, contributions, form, closeForm, handle, history, undo } = useCoding();
  const find = useRef<HTMLInputElement>(null);
  const [showsText, setShowsText] = useState(!wanted);
  const [beside, setBeside] = useQueryState('beside', besideParser);
  const [helps, setHelps] = useState(false);
  const [singleKeys, setSingleKeys] = useStored<boolean>('counterpoint-single-keys', true);
  const [cuesOn, setCuesOn] = useStored<boolean>('counterpoint-stance-cues', false);
  const begin = useNewPosition();
  const setReviewed = useReview();
  const openPosition = useClickedQuotation(frame);
  const { active, passage, choose, setAt, goNext, chooseSentence, stretch } = passages;
  const { addByKey } = useAddWords(passage);
  const cues = useStanceCues(frame, active, view.positions, cuesOn);
  const speaking = contributions.find((one) => one.id === active?.contributionId)?.commentatorId;

  // A form shows where it stands, whatever stood beside the text or filled the phone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a form that was just opened.
  useEffect(() => {
    if (!form) return;
    setShowsText(form.place.kind === 'text');
    if (form.place.kind === 'list' && beside !== 'propositions') void setBeside('propositions');
  }, [form?.key]);

  async function redo() {
    const outcome = await history.redo();
    if (outcome?.problem) notifications.show({ color: 'red', message: outcome.problem });
    else if (outcome) notifications.show({ message: `Done again: ${outcome.label}.` });
  }

  const focusParagraph = useCallback(
    (contributionId: string, number: number) => setAt({ contributionId, number }),
    [setAt],
  );
  useTappedSentence(frame, focusParagraph);
  // Some phones give a button that is tapped no focus: the paragraph is told here, too.
  const chooseOf = useEvent((contributionId: string, number: number) => {
    if (active?.contributionId === contributionId && active.number === number)
      return chooseSentence(1);
    const place = passages.paragraphs.get(contributionId)?.[number - 1];
    const text = contributions.find((one) => one.id === contributionId)?.text;
    const first = place && text ? stepSentence(text, place, null, 1) : null;
    setAt({ contributionId, number });
    if (first) choose({ contributionId, ...first });
  });
  function goTo(words: Passage) {
    setShowsText(true);
    passages.goTo(words);
  }
  function goToParagraph(place: ParagraphPlace) {
    setShowsText(true);
    choose(null);
    passages.focus(place);
  }

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
      words: (joined) => {
        if (!passage) return;
        if (handle.current) addByKey(joined);
        else begin(passage, null);
      },
      similar: () => {
        setShowsText(false);
        void setBeside('similar');
      },
      cues: () => setCuesOn(!cuesOn),
      done: () => {
        if (!active) return;
        const is = reviewed.has(`${active.contributionId} ${active.number}`);
        void setReviewed(active.contributionId, active.number, !is);
      },
      undo,
      redo: () => void redo(),
      find: () => {
        setShowsText(false);
        void setBeside('propositions');
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
      <CodingTools
        redo={() => void redo()}
        onKeys={() => setHelps(true)}
        cues={cuesOn}
        onCues={setCuesOn}
        ownName={ownName}
        onOwnName={onOwnName}
        part={showsText ? 'text' : beside === 'propositions' ? 'propositions' : 'help'}
        onPart={(part) => {
          setShowsText(part === 'text');
          if (part === 'propositions') void setBeside('propositions');
          if (part === 'help' && beside === 'propositions') void setBeside('similar');
        }}
      />
      <div className={classes.sides} data-shown={showsText ? 'text' : 'list'}>
        <div className={classes.textSide}>
          <p className={classes.fingers}>
            Tap a sentence to choose it; press and hold to choose words.
          </p>
          <CodingText
            frame={frame}
            paragraphs={passages.paragraphs}
            active={active}
            cues={cuesOn ? cues : null}
            onNumber={chooseOf}
            onFocus={focusParagraph}
            onPosition={openPosition}
          />
        </div>
        <div className={classes.listSide}>
          <CodingSide
            beside={beside}
            onBeside={(next) => void setBeside(next)}
            paragraphs={passages.paragraphs}
            spoken={passages.spoken}
            active={active}
            goTo={goTo}
            goToParagraph={goToParagraph}
          >
            <PropositionList find={find} speaking={speaking ?? null} wanted={wanted} />
          </CodingSide>
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
