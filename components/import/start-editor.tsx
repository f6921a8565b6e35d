'use client';

import { Autocomplete, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ExistingCommentator } from '@/components/import/import-split';
import type { useSplitDraft } from '@/components/import/use-split-draft';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { assignInitials } from '@/lib/commentators/initials';
import { addSpeaker, removeStart, startTurn } from '@/lib/imports/split-draft';
import type { BlockRole } from '@/lib/text/split-proposal';

type Props = {
  block: number | null;
  split: ReturnType<typeof useSplitDraft>;
  existing: ExistingCommentator[];
  onClose: () => void;
};

/** Asks who begins at a paragraph: a speaker of the text, someone of the library, or someone new. */
export function StartEditor({ block, split, existing, onClose }: Props) {
  return (
    <Modal
      opened={block !== null}
      onClose={onClose}
      title="Who begins here?"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {block !== null ? (
        <Choices block={block} split={split} existing={existing} onClose={onClose} />
      ) : null}
    </Modal>
  );
}

function Choices({ block, split, existing, onClose }: Props & { block: number }) {
  const { draft, change } = split;
  const [name, setName] = useState('');
  const initials = assignInitials(draft.speakers.map((speaker) => speaker.name || '?'));
  const place = draft.blocks[block];

  function choose(speaker: string | null, role: BlockRole) {
    change((now) => startTurn(now, block, speaker, role));
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
      return startTurn(added.draft, block, added.key, 'contribution');
    });
    onClose();
  }

  return (
    <Stack gap="sm">
      <Text size="sm" lineClamp={2} className="text">
        {place ? draft.text.slice(place.contentStart, place.contentStart + 160) : ''}
      </Text>
      {draft.speakers.map((speaker, index) => (
        <Button
          key={speaker.key}
          variant="default"
          justify="flex-start"
          leftSection={<CommentatorMark index={index} initials={initials[index] ?? '?'} />}
          onClick={() =>
            choose(speaker.key, speaker.role === 'introduction' ? 'aside' : speaker.role)
          }
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
            data={[...new Set(existing.map((person) => person.name))]}
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
