'use client';

import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import { useCoding, useCodingState, useStore } from '@/components/coding/coding-context';
import { CodingTools } from '@/components/coding/coding-tools';
import classes from '@/components/coding/coding-workspace.module.css';
import { CodingSide } from '@/components/coding/help/coding-side';
import { KeysHelp } from '@/components/coding/keys-help';
import { CodingPropositions } from '@/components/coding/list/coding-propositions';
import { ChooseRecorded } from '@/components/coding/text/choose-recorded';
import { ChosenTold } from '@/components/coding/text/chosen-told';
import { CodingText } from '@/components/coding/text/coding-text';
import { useNearStretches } from '@/components/coding/text/near-stretches';
import { useClickedQuotation } from '@/components/coding/text/use-clicked-quotation';
import { useFormWords } from '@/components/coding/text/use-form-words';
import { useKeptPlace } from '@/components/coding/text/use-kept-place';
import { useStanceCues } from '@/components/coding/text/use-stance-cues';
import { useTappedSentence } from '@/components/coding/text/use-tapped-sentence';
import { useTextChoice } from '@/components/coding/text/use-text-choice';
import { useCodingKeys } from '@/components/coding/use-coding-keys';
import { useFocusStays } from '@/components/coding/use-focus-stays';
import { useStored } from '@/components/ui/use-stored';
import type { SidePanel } from '@/lib/coding/side-panel';
import type { CodingText as Text } from '@/lib/coding/state/coding-text';
import { activeParagraph, PASSED_UNDER, shortTurns } from '@/lib/coding/state/places';

type Props = {
  frame: RefObject<HTMLElement | null>;
  find: RefObject<HTMLInputElement | null>;
  findText: RefObject<HTMLInputElement | null>;
  /** The first of the similar passages. */
  firstSimilar: RefObject<HTMLButtonElement | null>;
  text: Text;
  panel: SidePanel;
  onPanel: (panel: SidePanel) => void;
  /** The signal words are shown. */
  cuesOn: boolean;
  /** The name that the history gives; null where the reading says who codes it. */
  ownName: string | null;
  onOwnName: (name: string) => void;
  /** The slug of a proposition to bring into sight. */
  wanted: string | null;
};

/** The workspace's tools, the text, what stands beside it, and the keys. */
export function CodingScreen(props: Props) {
  const { frame, find, findText, text, panel, onPanel, cuesOn, wanted } = props;
  const { view, contributions } = useCoding();
  const store = useStore();
  const { dispatch } = store;
  const active = useCodingState(activeParagraph);
  const side = useCodingState((state) => state.side);
  const showsKeys = useCodingState((state) => state.showsKeys);
  const [singleKeys, setSingleKeys] = useStored<boolean>('counterpoint-single-keys', true);
  const [passesUnder, setPassesUnder] = useStored<number>(
    'counterpoint-pass-short-turns',
    PASSED_UNDER,
  );
  const [asksTurns, setAsksTurns] = useState(false);
  const passed = useMemo(() => shortTurns(text, passesUnder).size, [text, passesUnder]);
  const cues = useStanceCues(frame, active, view.positions, cuesOn);
  const speaking = contributions.find((one) => one.id === active?.contributionId)?.commentatorId;
  const goToText = useCallback(() => dispatch({ type: 'back-to-text' }), [dispatch]);
  useCodingKeys(store, singleKeys);
  useTextChoice(frame);
  const near = useNearStretches(frame);
  useFormWords(frame, near);
  useClickedQuotation(frame);
  useTappedSentence(frame);
  useKeptPlace(frame, wanted !== null);
  useFocusStays(goToText);
  useEffect(
    () => dispatch({ type: 'pass-short-turns', under: passesUnder }),
    [dispatch, passesUnder],
  );

  // A form that the address asked for shows where it stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the page opens.
  useEffect(() => {
    const isInList = store.get().form?.opened.place.kind === 'list';
    if (isInList && panel !== 'propositions') onPanel('propositions');
  }, []);

  return (
    <>
      <CodingTools
        cuesOn={cuesOn}
        ownName={props.ownName}
        onOwnName={props.onOwnName}
        passed={passed === 0 ? null : { turns: passed, under: passesUnder }}
        onPassed={() => {
          setAsksTurns(true);
          dispatch({ type: 'show-keys', on: true });
        }}
        part={side === 'text' ? 'text' : panel === 'propositions' ? 'propositions' : 'help'}
      />
      <div className={classes.sides} data-shown={side} data-above-notices>
        <div className={classes.textSide} data-above-notices>
          <p className={classes.fingers}>
            Tap a sentence to choose it; press and hold to choose words.
          </p>
          <CodingText
            frame={frame}
            near={near}
            paragraphs={text.paragraphs}
            active={active}
            cues={cuesOn ? cues : null}
          />
        </div>
        <div className={classes.listSide} data-above-notices data-beside>
          <CodingSide
            panel={panel}
            onPanel={onPanel}
            text={text}
            active={active}
            findText={findText}
            firstSimilar={props.firstSimilar}
          >
            <CodingPropositions find={find} speaking={speaking ?? null} wanted={wanted} />
          </CodingSide>
        </div>
      </div>
      <ChosenTold />
      <ChooseRecorded />
      <KeysHelp
        opened={showsKeys}
        asksTurns={asksTurns}
        onClose={() => {
          setAsksTurns(false);
          dispatch({ type: 'show-keys', on: false });
        }}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
        passesUnder={passesUnder}
        onPassesUnder={setPassesUnder}
      />
    </>
  );
}
