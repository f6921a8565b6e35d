'use client';

import { Button, Group, TextInput } from '@mantine/core';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { countMoved } from '@/lib/imports/count-moved';
import { takeLabel } from '@/lib/imports/label-answers';
import { sayCount } from '@/lib/imports/say-count';
import { findLabel, labelAt, labelOfWords } from '@/lib/imports/speaker-too';

type Props = {
  block: number;
  split: ReturnType<typeof useSplitDraft>;
  onDone: () => void;
  /** The paragraph, of which the words can be selected that are the label. */
  children: ReactNode;
};

const SAID = 'speaker-too-said';

/** A label is no longer than this. */
const LONGEST_LABEL = 90;

/**
 * Says of a label of the text that it names a speaker, too: of the one that the paragraph seems to begin
 * with, or of words that the person selects or types. All its turns are found at once.
 */
export function SpeakerToo({ block, split, onDone, children }: Props) {
  const { draft, takeAsSpeaker } = split;
  const place = draft.blocks[block];
  const [words, setWords] = useState(() => (place === undefined ? '' : labelAt(draft, place)));
  const wanted = useDeferredValue(words);
  const found = useMemo(() => {
    const label = findLabel(draft, wanted, block);
    return label && { label, moved: countMoved(draft, takeLabel(draft, label)) };
  }, [draft, wanted, block]);

  function takeSelected() {
    const selected = window.getSelection()?.toString().trim() ?? '';
    if (selected !== '' && selected.length <= LONGEST_LABEL) setWords(labelOfWords(selected));
  }

  const isOpen = found !== null && found.moved > 0;
  return (
    <>
      <div onPointerUp={takeSelected}>{children}</div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isOpen) return;
          takeAsSpeaker(found.label);
          onDone();
        }}
      >
        <Group align="end" gap="xs">
          <TextInput
            label="A name that opens paragraphs"
            placeholder="As the text has it"
            size="xs"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            aria-describedby={SAID}
            style={{ flex: '1 1 12rem' }}
          />
          <Button type="submit" size="xs" disabled={!isOpen}>
            This is a speaker, too
          </Button>
        </Group>
        <p className="small soft" id={SAID} aria-live="polite">
          {say(wanted, found)}
        </p>
      </form>
    </>
  );
}

function say(
  words: string,
  found: { label: { name: string; places: readonly unknown[] }; moved: number } | null,
): string {
  if (words.trim() === '') return 'Select it above, or type it: all its turns are found.';
  if (found === null)
    return `No line begins with “${labelOfWords(words)}” before a colon, a dash or a time, in brackets or alone.`;
  const { label, moved } = found;
  const opens = `“${label.name}” opens ${sayCount(label.places.length)}`;
  if (moved === 0) return `${opens}, and their turns begin there already.`;
  return `${opens}. ${sayCount(moved)} ${moved === 1 ? 'becomes' : 'become'} theirs, to where the next one speaks.`;
}
