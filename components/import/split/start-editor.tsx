'use client';

import { Autocomplete, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { SpeakerToo } from '@/components/import/split/speaker-too';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { Dialog } from '@/components/ui/dialog';
import { sayFound, useTyped } from '@/components/ui/long-list/use-typed';
import { useWords } from '@/components/ui/words/words';
import { assignInitials } from '@/lib/commentators/initials';
import { namedHref } from '@/lib/commentators/names';
import type { PeopleFound } from '@/lib/commentators/names-data';
import { PAGE_ROWS } from '@/lib/fields/page-of';
import { listCutPlaces } from '@/lib/imports/cut-places';
import { addSpeaker, roleOfSpeaker } from '@/lib/imports/draft-speakers';
import { suggestNames } from '@/lib/imports/guess/suggest-names';
import type { DraftBlock } from '@/lib/imports/schema';
import { splitBlock } from '@/lib/imports/split-block';
import { removeStart, type SplitDraft, startTurn } from '@/lib/imports/split-draft';
import { splitSentences } from '@/lib/text/sentences';
import type { BlockRole } from '@/lib/text/split/split-proposal';

type Props = {
  block: number | null;
  /** The UTF-16 code unit of the text that was clicked; null where nothing was. */
  near: number | null;
  split: ReturnType<typeof useSplitDraft>;
  onClose: () => void;
  /** Leads to the words of the paragraph. */
  onCorrect: () => void;
};

/** More speakers than this are no choice. */
const SHOWN_SPEAKERS = 40;
const NOBODY: PeopleFound['people'] = [];
const OPENING = 70;
const SHOWN_WORDS = 160;

/** Asks who begins at a paragraph: a speaker of the text, someone of the library, or someone new. */
export function StartEditor(props: Props) {
  const { block, onClose } = props;
  return (
    <Dialog opened={block !== null} onClose={onClose} title="Who begins here?">
      {block !== null ? <Choices {...props} block={block} /> : null}
    </Dialog>
  );
}

function Choices({ block, near, split, onClose, onCorrect }: Props & { block: number }) {
  const { draft, change } = split;
  const [name, setName] = useState('');
  const place = draft.blocks[block];
  const places = useMemo(() => listPlaces(draft.text, place, near), [draft.text, place, near]);
  const [from, setFrom] = useState(() => firstPlace(draft.text, place, near));
  const found = useTyped<PeopleFound>(name, namedHref);
  const people = typeof found === 'string' ? NOBODY : found.people;
  const suggested = useMemo(
    () =>
      suggestNames(
        draft.text,
        draft.speakers.slice(SHOWN_SPEAKERS).map((speaker) => speaker.name),
        people.map((person) => person.name),
      ),
    [draft.text, draft.speakers, people],
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
    const person = people.find((entry) => entry.name === wanted);
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
            description={sayFound(found)}
            inputWrapperOrder={['label', 'error', 'input', 'description']}
            data={suggested}
            limit={PAGE_ROWS}
            maxDropdownHeight={260}
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

/** In a paragraph longer than any that is one turn (captions), who clicks far within means the place. */
const LONG = 2_000;
const FAR = 400;

/** Where the turn begins before anybody has chosen: at the paragraph, or where a long one was clicked. */
function firstPlace(text: string, place: DraftBlock | undefined, near: number | null): number {
  if (place === undefined) return 0;
  const { contentStart, end } = place;
  const isFar = near !== null && end - contentStart > LONG && near - contentStart > FAR;
  if (!isFar) return contentStart;
  return listCutPlaces(text, place, near).findLast((at) => at <= near) ?? contentStart;
}

/** The places where a turn can begin; after the paragraph's own those nearest to the click. */
function listPlaces(text: string, place: DraftBlock | undefined, near: number | null) {
  if (place === undefined) return [];
  const [first = place.contentStart, ...others] = listCutPlaces(text, place, near);
  if (near !== null) others.sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
  return [first, ...others].map((at, index) => {
    const opening = text.slice(at, Math.min(place.end, at + OPENING));
    const [sentence] = splitSentences(opening);
    const words = opening.slice(0, sentence?.end).trimEnd();
    const shown = words.length === OPENING ? `${words}…` : words;
    return { value: String(at), label: index === 0 ? `The paragraph: ${shown}` : shown };
  });
}
