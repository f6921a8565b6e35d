import { Select, Stack, Text } from '@mantine/core';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { Dialog } from '@/components/ui/dialog';
import { mergeSpeakers } from '@/lib/imports/draft-speakers';

type Props = {
  from: string | null;
  split: ReturnType<typeof useSplitDraft>;
  onClose: () => void;
};

/** Asks whose turns a speaker's turns are; type to find one of many. */
export function MergeSpeakersDialog({ from, split, onClose }: Props) {
  const { draft, change } = split;
  const speaker = draft.speakers.find(({ key }) => key === from);
  return (
    <Dialog
      opened={speaker !== undefined}
      onClose={onClose}
      title={`Merge ${speaker?.name ?? ''} with …`}
    >
      <Stack gap="sm">
        <Text size="sm">
          Both names mean one person: all turns of {speaker?.name} become turns of the one you
          choose. Undo takes it back.
        </Text>
        <Select
          label="The same person as"
          searchable
          data-autofocus
          limit={50}
          nothingFoundMessage="No such speaker"
          data={draft.speakers
            .filter(({ key }) => key !== from)
            .map(({ key, name }) => ({ value: key, label: name || 'Unnamed' }))}
          value={null}
          onChange={(into) => {
            if (from !== null && into !== null) change((now) => mergeSpeakers(now, from, into));
            onClose();
          }}
        />
      </Stack>
    </Dialog>
  );
}
