'use client';

import { Autocomplete, Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ExistingCommentator } from '@/components/import/split/place';
import { SpeakerToo } from '@/components/import/split/speaker-too';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { useWords } from '@/components/ui/words/words';
import { assignInitials } from '@/lib/commentators/initials';
import { listCutPlaces } from '@/lib/imports/cut-places';
import { addSpeaker, roleOfSpeaker } from '@/lib/imports/draft-speakers';
import { suggestNames } from '@/lib/imports/guess/suggest-names';
import { splitBlock } from '@/lib/imports/split-block';
import { removeStart, type SplitDraft, startTurn } from '@/lib/imports/split-draft';
import { splitSentences } from '@/lib/text/sentences';
import type { BlockRole } from '@/lib/text/split/split-proposal';

type Props = {
  block: number | null;
  split: ReturnType<typeof useSplitDraft>;
  existing: ExistingCommentator[];
  onClose: () => void;
  /** Leads to the words of the paragraph. */
  onCorrect: () => void;
};

/** More speakers than this are no choice. */
const SHOWN_SPEAKERS = 40;
const OPENING = 70;
const SHOWN_WORDS = 160;

/** Asks who begins at a paragraph: a speaker of the text, someone of the library, or someone new. */
export function StartEditor(props: Props) {
  const { block, onClose } = props;
  return (
    <Modal
      opened={block !== null}
      onClose={onClose}
      title="Who begins here?"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {block !== null ? <Choices {...props} block={block} /> : null}
    </Modal>
  );
}

function Choices({ block, split, existing, onClose, onCorrect }: Props & { block: number }) {
  const { draft, change } = split;
  const [name, setName] = useState('');
  const place = draft.blocks[block];
  const places = useMemo(() => listPlaces(draft.text, place), [draft.text, place]);
  const [from, setFrom] = useState(place?.contentStart ?? 0);
  const suggested = useMemo(
    () =>
      suggestNames(
        draft.text,
        draft.speakers.slice(SHOWN_SPEAKERS).map((speaker) => speaker.name),
        existing.map((person) => person.name),
      ),
    [draft.text, draft.speakers, existing],
  );
  const initials = assignInitials(draft.speakers.map((speaker) => speaker.name || '?'));

  /** Cuts the paragraph first where the turn begins within it. */
  function begin(now: SplitDraft, speaker: string | null, role: BlockRole): SplitDraft {
    const cut = splitBlock(now, block, from);
    return startTurn(cut, cut === now ? block : block + 1, speaker, role);
  }

  function choose(speaker: string | null, role: BlockRole) {
    change((now) => begin(now, speaker, role));
    onClose();
  }

  function chooseName() {
    const wanted = name.trim();
    if (wanted === '') return;
    const same = draft.speakers.find(
      (speaker) => speaker.name.toLowerCase() === wanted.toLowerCase(),
    );
    if (same) {
      choose(same.key, 'contribution');
      return;
    }
    const person = existing.find((entry) => entry.name === wanted);
    change((now) => {
      const added = addSpeaker(now, wanted, person?.id ?? null);
      return begin(added.draft, added.key, 'contribution');
    });
    onClose();
  }

  const { quoted } = useWords();
  const words = draft.text.slice(from, Math.min(place?.end ?? from, from + SHOWN_WORDS));
  return (
    <Stack gap="sm">
      <SpeakerToo block={block} split={split} onDone={onClose}>
        <Text size="sm" lineClamp={2} className="text" {...quoted(words)}>
          {words}
        </Text>
      </SpeakerToo>
      {places.length > 1 ? (
        <NativeSelect
          label="The turn begins with"
          size="xs"
          value={String(from)}
          onChange={(event) => setFrom(Number(event.currentTarget.value))}
          data={places}
        />
      ) : null}
      {draft.speakers.slice(0, SHOWN_SPEAKERS).map((speaker, index) => (
        <Button
          key={speaker.key}
          variant="default"
          justify="flex-start"
          leftSection={<CommentatorMark index={index} initials={initials[index] ?? '?'} />}
          onClick={() => choose(speaker.key, roleOfSpeaker(speaker))}
        >
          {speaker.name || 'Unnamed'}
        </Button>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          chooseName();
        }}
      >
        <Group align="end" wrap="nowrap">
          <Autocomplete
            label="Another commentator"
            placeholder="Name"
            data={suggested}
            limit={8}
            value={name}
            onChange={setName}
            data-autofocus
            style={{ flex: 1 }}
          />
          <Button type="submit" disabled={name.trim() === ''}>
            Begins here
          </Button>
        </Group>
      </form>
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={() => choose(null, 'introduction')}>
          Introduction
        </Button>
        <Button variant="default" size="xs" onClick={() => choose(null, 'moderation')}>
          Moderator or editor
        </Button>
        <Button variant="default" size="xs" onClick={() => choose(null, 'aside')}>
          Set aside
        </Button>
        <Button variant="default" size="xs" onClick={onCorrect}>
          Correct the words …
        </Button>
        {draft.starts[block] && block > 0 ? (
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              change((now) => removeStart(now, block));
              onClose();
            }}
          >
            Nobody: goes on
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

function listPlaces(text: string, place: SplitDraft['blocks'][number] | undefined) {
  if (place === undefined) return [];
  return listCutPlaces(text, place).map((at, index) => {
    const opening = text.slice(at, Math.min(place.end, at + OPENING));
    const [sentence] = splitSentences(opening);
    const words = opening.slice(0, sentence?.end).trimEnd();
    const shown = words.length === OPENING ? `${words}…` : words;
    return { value: String(at), label: index === 0 ? `The paragraph: ${shown}` : shown };
  });
}
