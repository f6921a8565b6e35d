'use client';

import { Button, Group } from '@mantine/core';
import { memo } from 'react';
import { IsOneOf } from '@/components/import/is-one-of';
import { NamesTogether } from '@/components/import/names-together';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { Words } from '@/components/ui/words/words';
import { countConcerned } from '@/lib/imports/count-moved';
import { partLabels } from '@/lib/imports/label-answers';
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
  const { labels: open } = split;
  if (open.length === 0) return null;
  const { together, apart } = partLabels(open);
  return (
    <section className={classes.guesses} aria-labelledby={LABELS_HEADING}>
      <h2 id={LABELS_HEADING} tabIndex={-1}>
        Are these speakers?
      </h2>
      <p className="small soft">
        Each opens paragraphs as the speakers’ names do, those that are about most first. Undo takes
        an answer back.
      </p>
      {together.length === 0 ? null : (
        <NamesTogether split={split} labels={together} onPlace={onPlace} />
      )}
      {apart.length === 0 ? null : (
        <ul>
          {apart.slice(0, SHOWN).map((label) => (
            <Question key={label.name} label={label} split={split} onPlace={onPlace} />
          ))}
        </ul>
      )}
      {apart.length > SHOWN ? (
        <p className="small soft">{apart.length - SHOWN} more follow.</p>
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
        <IsOneOf split={split} label={label} />
      </Group>
    </li>
  );
}
