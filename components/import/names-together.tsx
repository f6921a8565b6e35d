'use client';

import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { IsOneOf } from '@/components/import/is-one-of';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { Words } from '@/components/ui/words/words';
import { answerTogether } from '@/lib/imports/label-answers';
import { sayCount } from '@/lib/imports/say-count';
import type { LabelQuestion } from '@/lib/text/split/split-proposal';
import classes from './import.module.css';

type Props = {
  split: ReturnType<typeof useSplitDraft>;
  /** The labels that are asked about in one, most paragraphs first. */
  labels: readonly LabelQuestion[];
  onPlace: (block: number) => void;
};

/** Beyond this many the rest is answered with those that are shown. */
const SHOWN = 60;

/** One question for all names that are proposed as speakers: each is ticked until a person unticks it. */
export function NamesTogether({ split, labels, onPlace }: Props) {
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const { blocks } = split.draft;
  const at = useMemo(() => new Map(blocks.map(({ start }, index) => [start, index])), [blocks]);
  const speaking = labels.filter(({ name }) => !unticked.has(name)).map(({ name }) => name);
  const paragraphs = labels.reduce((sum, { places }) => sum + places.length, 0);
  const tick = (name: string, isTicked: boolean) =>
    setUnticked((before) => {
      const after = new Set(before);
      if (isTicked) after.delete(name);
      else after.add(name);
      return after;
    });
  return (
    <fieldset className={classes.together}>
      <legend>
        In this text {sayCount(paragraphs)} begin with one of {labels.length} names. Untick a name
        that is nobody’s: it stays in the words.
      </legend>
      <ul>
        {labels.slice(0, SHOWN).map((label) => {
          const { name, places, example } = label;
          const block = at.get(places[0]?.start ?? -1);
          return (
            <li key={name}>
              <Checkbox
                size="sm"
                label={`“${name}” opens ${sayCount(places.length)}`}
                checked={!unticked.has(name)}
                onChange={(event) => tick(name, event.currentTarget.checked)}
              />
              {block === undefined ? null : (
                <button
                  type="button"
                  className={classes.placeLink}
                  aria-label={`Show the first paragraph of “${name}”`}
                  onClick={() => onPlace(block)}
                >
                  {example ? <Words as="span">{example}</Words> : 'show the first'}
                </button>
              )}
              <IsOneOf split={split} label={label} />
            </li>
          );
        })}
      </ul>
      {labels.length > SHOWN ? (
        <p className="small soft">
          {labels.length - SHOWN} more names are answered as those that are ticked.
        </p>
      ) : null}
      <Button
        size="compact-sm"
        onClick={() => split.change((draft) => answerTogether(draft, labels, speaking))}
      >
        {sayAnswer(speaking.length, labels.length)}
      </Button>
    </fieldset>
  );
}

function sayAnswer(speaking: number, all: number): string {
  if (speaking === 0) return 'None of these is a speaker';
  return speaking === all ? `All ${all} are speakers` : `${speaking} of these ${all} are speakers`;
}
