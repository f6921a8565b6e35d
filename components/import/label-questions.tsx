'use client';

import { Button, Group, NativeSelect } from '@mantine/core';
import { memo } from 'react';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { Words } from '@/components/ui/words/words';
import { countConcerned } from '@/lib/imports/count-moved';
import { takeLabel } from '@/lib/imports/label-answers';
import { sayCount } from '@/lib/imports/say-count';
import type { LabelQuestion } from '@/lib/text/split/split-proposal';
import classes from './import.module.css';

type Props = {
  split: ReturnType<typeof useSplitDraft>;
  onPlace: (block: number, ask?: boolean) => void;
};

/** Where one is led who asks for the questions. */
export const LABELS_HEADING = 'labels-heading';

/** Beyond this many the rest comes as these are answered. */
const SHOWN = 12;

/** Labels that stand as the names of speakers do, though they do not look like names. */
export const LabelQuestions = memo(function LabelQuestions({ split, onPlace }: Props) {
  const { labels: open, change } = split;
  if (open.length === 0) return null;
  const guessed = open.filter(({ taken }) => taken);
  return (
    <section className={classes.guesses} aria-labelledby={LABELS_HEADING}>
      <h2 id={LABELS_HEADING} tabIndex={-1}>
        Are these speakers?
      </h2>
      <p className="small soft">
        Each opens paragraphs as the speakers’ names do, those that are about most first. Undo takes
        an answer back.
      </p>
      <ul>
        {open.slice(0, SHOWN).map((label) => (
          <Question key={label.name} label={label} split={split} onPlace={onPlace} />
        ))}
      </ul>
      {open.length > SHOWN ? (
        <p className="small soft">{open.length - SHOWN} more follow.</p>
      ) : null}
      {guessed.length > 1 ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            change((now) => guessed.reduce((draft, label) => takeLabel(draft, label), now))
          }
        >
          All {guessed.length} proposed here are speakers
        </Button>
      ) : null}
    </section>
  );
});

function Question({ label, split, onPlace }: Props & { label: LabelQuestion }) {
  const { draft, takeAsSpeaker, leaveAsText } = split;
  const { name, places, taken, example } = label;
  const [first] = places;
  const block = draft.blocks.findIndex(({ start }) => start === first?.start);
  const paragraphs = countConcerned(draft, label);
  const others = draft.speakers.filter((speaker) => speaker.name !== name);
  return (
    <li>
      <strong>“{name}”</strong> opens {sayCount(places.length)}:{' '}
      <button
        type="button"
        className={classes.placeLink}
        onClick={() => (block < 0 ? undefined : onPlace(block))}
      >
        {example ? <Words as="span">{example}</Words> : 'show the first'}
      </button>
      <span className={classes.reason}>
        {taken ? 'Proposed as a speaker.' : 'Left as text for now.'}
        {paragraphs === places.length ? null : ` It is about ${sayCount(paragraphs)}.`}
      </span>
      <Group gap={6}>
        <Button
          size="compact-xs"
          aria-label={`“${name}” is a speaker`}
          onClick={() => takeAsSpeaker(label)}
        >
          A speaker
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`“${name}” is not a speaker, leave it as text`}
          onClick={() => leaveAsText(label)}
        >
          Not a speaker, leave as text
        </Button>
        {others.length > 0 ? (
          <NativeSelect
            aria-label={`“${name}” is one of the speakers`}
            size="xs"
            value=""
            data={[
              { value: '', label: 'One of the speakers …' },
              ...others.map((speaker) => ({
                value: speaker.key,
                label: speaker.name || 'Unnamed',
              })),
            ]}
            onChange={(event) => {
              const into = event.currentTarget.value;
              if (into !== '') takeAsSpeaker(label, into);
            }}
          />
        ) : null}
      </Group>
    </li>
  );
}
