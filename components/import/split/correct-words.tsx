'use client';

import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/ui/words/words';
import { correctBlock, wordsOfBlock } from '@/lib/imports/correct/correct-block';

type Props = {
  block: number | null;
  split: ReturnType<typeof useSplitDraft>;
  onClose: () => void;
};

/** The words of one paragraph, to be corrected in their place: nothing is split anew. */
export function CorrectWords({ block, split, onClose }: Props) {
  return (
    <Dialog
      opened={block !== null}
      onClose={onClose}
      title={`Correct the words of paragraph ${(block ?? 0) + 1}`}
      size="lg"
    >
      {block === null ? null : <Words key={block} block={block} split={split} onClose={onClose} />}
    </Dialog>
  );
}

function Words({ block, split, onClose }: Props & { block: number }) {
  const { draft, change } = split;
  const [words, setWords] = useState(() => wordsOfBlock(draft, block));
  const { quoted } = useWords();
  const isEmpty = words.trim() === '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty) return;
        change((now) => correctBlock(now, block, words));
        onClose();
      }}
    >
      <Stack gap="sm">
        <Textarea
          label="Its words"
          description="What was decided stays where it is. A blank line begins a paragraph."
          error={isEmpty ? 'No words are left. Set the paragraph aside instead.' : undefined}
          rows={10}
          resize="vertical"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          data-autofocus
          {...quoted(words)}
        />
        <Group>
          <Button type="submit" disabled={isEmpty}>
            Correct
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
