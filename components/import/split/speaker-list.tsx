'use client';

import { Button } from '@mantine/core';
import { memo, useState } from 'react';
import classes from '@/components/import/import.module.css';
import { MergeOffers } from '@/components/import/split/merge-offers';
import { MergeSpeakersDialog } from '@/components/import/split/merge-speakers-dialog';
import { NamesakeOffers } from '@/components/import/split/namesake-offers';
import { SpeakerRow } from '@/components/import/split/speaker-row';
import type { useKnownPeople } from '@/components/import/split/use-known-people';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { assignInitials } from '@/lib/commentators/initials';
import { dropIdleSpeakers, hasIdleSpeakers } from '@/lib/imports/draft-speakers';
import { listGuessedSpeakers } from '@/lib/imports/guessed-speakers';
import type { DraftSpeaker, ReadText } from '@/lib/imports/schema';

type Props = {
  read: ReadText;
  split: ReturnType<typeof useSplitDraft>;
  /** Who of the library the speakers may be. */
  library: ReturnType<typeof useKnownPeople>;
  onPlace: (block: number, ask?: boolean) => void;
};

/** Drawing hundreds of rows of fields would be felt at every letter typed in one of them. */
const AT_A_TIME = 40;

/** The speakers of the draft with turns and words; here they are renamed, matched and merged. */
export const SpeakerList = memo(function SpeakerList({ read, split, library, onPlace }: Props) {
  const { draft, counts, change } = split;
  const [shown, setShown] = useState(AT_A_TIME);
  const [merging, setMerging] = useState<string | null>(null);
  const initials = assignInitials(draft.speakers.map((speaker) => speaker.name || '?'));
  // Keys are given in the order of the proposal, and names may be changed since.
  const reasons = new Map(
    read.proposal.speakers.map(({ reason }, index) => [`s${index + 1}`, reason]),
  );
  const guessed = listGuessedSpeakers(draft, read.proposal.speakers, split.labels);
  return (
    <div>
      <h2>Speakers ({draft.speakers.length})</h2>
      {draft.speakers.length === 0 ? (
        <p className="small soft">None yet: choose a paragraph where a contribution begins.</p>
      ) : (
        <p className="small soft">{sayKinds(draft.speakers)}</p>
      )}
      <MergeOffers merges={read.proposal.merges} proposed={read.proposal.speakers} split={split} />
      {library.failed ? (
        <p role="alert" className="small">
          Whether these names are in the library could not be asked.{' '}
          <Button size="compact-xs" variant="default" onClick={library.retry}>
            Ask again
          </Button>
        </p>
      ) : null}
      <NamesakeOffers split={split} existing={library.people} />
      <ul className={classes.speakers}>
        {draft.speakers.slice(0, shown).map((speaker, index) => (
          <SpeakerRow
            key={speaker.key}
            speaker={speaker}
            index={index}
            initials={initials[index] ?? '?'}
            reason={reasons.get(speaker.key) ?? null}
            guessed={guessed.get(speaker.key) ?? null}
            count={counts.get(speaker.key) ?? { turns: 0, words: 0 }}
            split={split}
            existing={library.people}
            onMerge={() => setMerging(speaker.key)}
            onPlace={onPlace}
          />
        ))}
      </ul>
      {draft.speakers.length > shown ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setShown((now) => now + AT_A_TIME)}
        >
          Show {Math.min(AT_A_TIME, draft.speakers.length - shown)} more of{' '}
          {draft.speakers.length - shown}
        </Button>
      ) : null}
      {hasIdleSpeakers(draft) ? (
        <Button size="compact-sm" variant="default" onClick={() => change(dropIdleSpeakers)}>
          Drop the speakers without a turn
        </Button>
      ) : null}
      <MergeSpeakersDialog from={merging} split={split} onClose={() => setMerging(null)} />
    </div>
  );
});

const WORDS: [DraftSpeaker['role'], one: string, many: string][] = [
  ['contribution', 'commentator', 'commentators'],
  ['moderation', 'moderator', 'moderators'],
  ['aside', 'set aside', 'set aside'],
];

function sayKinds(speakers: readonly DraftSpeaker[]): string {
  return WORDS.flatMap(([role, one, many]) => {
    const count = speakers.filter((speaker) => speaker.role === role).length;
    return count === 0 ? [] : `${count} ${count === 1 ? one : many}`;
  }).join(', ');
}
