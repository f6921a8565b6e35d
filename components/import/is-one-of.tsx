'use client';

import { NativeSelect } from '@mantine/core';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import type { LabelQuestion } from '@/lib/text/split/split-proposal';

type Props = { split: ReturnType<typeof useSplitDraft>; label: LabelQuestion };

/** Says of a label that it is another name of somebody who speaks; nothing where there is nobody else. */
export function IsOneOf({ split, label }: Props) {
  const others = split.draft.speakers.filter((speaker) => speaker.name !== label.name);
  if (others.length === 0) return null;
  return (
    <NativeSelect
      aria-label={`“${label.name}” is one of the speakers`}
      size="xs"
      value=""
      data={[
        { value: '', label: 'One of the speakers …' },
        ...others.map((speaker) => ({ value: speaker.key, label: speaker.name || 'Unnamed' })),
      ]}
      onChange={(event) => {
        const into = event.currentTarget.value;
        if (into !== '') split.takeAsSpeaker(label, into);
      }}
    />
  );
}
