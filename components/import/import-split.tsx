'use client';

import { Button, Group, SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState, useTransition } from 'react';
import { useFocusStays } from '@/components/coding/use-focus-stays';
import { ImportDetails } from '@/components/import/import-details';
import { ImportErrors } from '@/components/import/import-errors';
import { LABELS_HEADING, LabelQuestions } from '@/components/import/label-questions';
import { GuessList } from '@/components/import/split/guess-list';
import type { Place } from '@/components/import/split/place';
import { SpeakerList } from '@/components/import/split/speaker-list';
import { SplitHead, TEXT_HEADING } from '@/components/import/split/split-head';
import { SplitText } from '@/components/import/split/split-text';
import { useKnownPeople } from '@/components/import/split/use-known-people';
import { useSplitDraft } from '@/components/import/split/use-split-draft';
import { useAutosavedImport } from '@/components/import/use-autosaved-import';
import { askServer, type NotDone } from '@/components/loading/ask-server';
import { useCreationKeys } from '@/components/loading/use-creation-keys';
import { WordsIn } from '@/components/ui/words/words';
import { importDebate } from '@/lib/imports/actions';
import { debateFromDraft } from '@/lib/imports/draft-to-debate';
import { listGuessedSpeakers } from '@/lib/imports/guessed-speakers';
import type { OpenImport } from '@/lib/imports/open-kept';
import classes from './import.module.css';

/** Where one sees whether a debate is stored. */
const IN_LIBRARY = { stores: true, where: 'in the library' };

type Pane = 'text' | 'speakers' | 'debate';

type Props = {
  open: OpenImport;
  onBack: () => void;
  onStored: () => void;
};

/**
 * The second step: the text in paragraphs, who speaks where, what the debate is called. Side by side
 * on a wide screen, one after the other behind a switch on a narrow one.
 */
export function ImportSplit({ open, onBack, onStored }: Props) {
  const { read } = open;
  const router = useRouter();
  const split = useSplitDraft(() => open.draft, read.proposal.questions);
  const [details, setDetails] = useState(open.details);
  const [pane, setPane] = useState<Pane>('text');
  const [place, setPlace] = useState<Place | null>(null);
  const [problem, setProblem] = useState<NotDone | null>(null);
  const errors = problem?.why === 'refused' ? problem.errors : {};
  const keyFor = useCreationKeys();
  const [saving, startSaving] = useTransition();
  // Once it is stored the button stays busy until the new page is there: a second click would be
  // told that the title is taken.
  const [stored, setStored] = useState(false);
  const busy = saving || stored;
  const { draft } = split;
  const library = useKnownPeople(draft.speakers);
  const now = useMemo(() => ({ ...open, draft, details }), [open, draft, details]);
  useAutosavedImport(now, !stored && (draft !== open.draft || details !== open.details));
  useHotkeys([
    ['mod+Z', split.undo],
    ['mod+shift+Z', split.redo],
    ['mod+Y', split.redo],
  ]);

  // What was pressed to get here is gone, and some of what is pressed here goes with its answer.
  useEffect(() => {
    if (document.activeElement === document.body) focusHeading();
  }, []);
  useFocusStays(focusHeading);

  const goTo = useCallback((block: number, ask = false) => {
    setPane('text');
    setPlace({ block, ask });
  }, []);

  const goToLabels = useCallback(() => {
    setPane('speakers');
    // On a narrow screen they are hidden until now.
    requestAnimationFrame(() => document.getElementById(LABELS_HEADING)?.focus());
  }, []);

  const goToTitle = useCallback(() => {
    setPane('debate');
    requestAnimationFrame(() => document.getElementsByName('title')[0]?.focus());
  }, []);

  const left = useMemo(() => {
    if (!split.isLookedThrough) return 'The text is looked through for what is left to decide.';
    const guesses = listGuessedSpeakers(draft, read.proposal.speakers, split.labels);
    return sayLeft(split.labels.length, guesses.size, split.open.length);
  }, [draft, read.proposal.speakers, split.labels, split.open, split.isLookedThrough]);

  function confirm() {
    setProblem(null);
    startSaving(async () => {
      const debate = debateFromDraft(draft, details);
      const key = keyFor(debate);
      const asked = await askServer(() => importDebate({ ...debate, key }), IN_LIBRARY);
      if (!asked.ok) {
        setProblem(asked);
        if (Object.keys(asked.errors).some((field) => field in details)) setPane('debate');
        return;
      }
      setStored(true);
      onStored();
      // From the foot of a long split the new page would be seen from its middle.
      window.scrollTo(0, 0);
      router.push(`/debates/${asked.value.slug}/code`);
    });
  }

  return (
    <div className={classes.split} data-pane={pane}>
      <div className={classes.panes}>
        <SegmentedControl
          fullWidth
          aria-label="Which part is shown"
          value={pane}
          onChange={(value) => setPane(value === 'speakers' || value === 'debate' ? value : 'text')}
          data={[
            { value: 'text', label: 'Text' },
            { value: 'speakers', label: `Speakers (${draft.speakers.length})` },
            { value: 'debate', label: 'Debate' },
          ]}
        />
      </div>
      <section aria-labelledby={TEXT_HEADING} className={classes.textPane}>
        <SplitHead
          read={read}
          split={split}
          lost={open.lost}
          onPlace={goTo}
          onLabels={goToLabels}
        />
        <WordsIn language={details.language}>
          <SplitText split={split} place={place} onTitle={goToTitle} />
        </WordsIn>
      </section>
      <section aria-label="The debate" className={classes.side}>
        <div className={classes.speakersPane}>
          <WordsIn language={details.language}>
            <LabelQuestions split={split} onPlace={goTo} />
            <GuessList split={split} onPlace={goTo} />
          </WordsIn>
          <SpeakerList read={read} split={split} library={library} onPlace={goTo} />
        </div>
        <div className={classes.debatePane}>
          <ImportDetails
            details={details}
            guesses={read.guesses}
            first={open.details}
            errors={errors}
            onChange={setDetails}
          />
        </div>
        <div className={classes.confirm}>
          <ImportErrors problem={problem} details={details} />
          <Group>
            <Button onClick={confirm} loading={busy}>
              Import
            </Button>
            <Button variant="default" onClick={onBack} disabled={busy}>
              Back to the text
            </Button>
          </Group>
          <p className="small soft">{left} Nothing is stored before you choose Import.</p>
        </div>
      </section>
    </div>
  );
}

function focusHeading(): void {
  document.getElementById(TEXT_HEADING)?.focus({ preventScroll: true });
}

/** What is left to decide, in one sentence; that nothing is only where no label stands in others' words. */
function sayLeft(names: number, guesses: number, places: number) {
  const say = (count: number, one: string, many: string) =>
    count === 0 ? [] : [count === 1 ? one : `${count.toLocaleString('en')} ${many}`];
  const parts = [
    ...say(names, 'one name that may be a speaker', 'names that may be speakers'),
    ...say(guesses, 'one speaker who is a guess', 'speakers who are guesses'),
    ...say(places, 'one place where somebody may begin', 'places where somebody may begin'),
  ];
  return parts.length === 0
    ? 'Nothing is left to decide in the text.'
    : `Left to decide: ${parts.join(', ')}.`;
}
