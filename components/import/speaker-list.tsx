'use client';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { memo } from 'react';
import type { ExistingCommentator } from '@/components/import/import-split';
import type { useSplitDraft } from '@/components/import/use-split-draft';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { assignInitials } from '@/lib/commentators/initials';
import { offerExisting } from '@/lib/imports/offer-existing';
import {
  changeSpeaker,
  type DraftSpeaker,
  dropIdleSpeakers,
  mergeSpeakers,
} from '@/lib/imports/split-draft';
import type { MergeOffer } from '@/lib/text/split-proposal';
import classes from './import.module.css';

type Props = {
  split: ReturnType<typeof useSplitDraft>;
  existing: ExistingCommentator[];
  merges: MergeOffer[];
};

const ROLES: { value: DraftSpeaker['role']; label: string }[] = [
  { value: 'contribution', label: 'Commentator' },
  { value: 'moderation', label: 'Moderator' },
  { value: 'aside', label: 'Set aside' },
];

/** The speakers of the draft with turns and words; here they are renamed, matched and merged. */
export const SpeakerList = memo(function SpeakerList({ split, existing, merges }: Props) {
  const { draft, counts, change } = split;
  const initials = assignInitials(draft.speakers.map((speaker) => speaker.name || '?'));
  const offers = merges.filter(
    (offer) =>
      draft.speakers.some((speaker) => speaker.name === offer.from) &&
      draft.speakers.some((speaker) => speaker.name === offer.into),
  );
  const idle = draft.speakers.some((speaker) => !counts.has(speaker.key));
  return (
    <div>
      <h2>Speakers</h2>
      {draft.speakers.length === 0 ? (
        <p className="small soft">None yet: choose a paragraph where a contribution begins.</p>
      ) : null}
      {offers.map((offer) => (
        <div key={`${offer.from}>${offer.into}`} className={classes.offer}>
          <span>
            Is “{offer.from}” {offer.into}? {offer.reason}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              change((now) => {
                const from = now.speakers.find((speaker) => speaker.name === offer.from);
                const into = now.speakers.find((speaker) => speaker.name === offer.into);
                return from && into ? mergeSpeakers(now, from.key, into.key) : now;
              })
            }
          >
            Merge
          </Button>
        </div>
      ))}
      <ul className={classes.speakers}>
        {draft.speakers.map((speaker, index) => (
          <SpeakerRow
            key={speaker.key}
            speaker={speaker}
            index={index}
            initials={initials[index] ?? '?'}
            split={split}
            existing={existing}
          />
        ))}
      </ul>
      {idle ? (
        <Button size="compact-sm" variant="default" onClick={() => change(dropIdleSpeakers)}>
          Drop the speakers without a turn
        </Button>
      ) : null}
    </div>
  );
});

function SpeakerRow({
  speaker,
  index,
  initials,
  split,
  existing,
}: {
  speaker: DraftSpeaker;
  index: number;
  initials: string;
  split: Props['split'];
  existing: ExistingCommentator[];
}) {
  const { draft, counts, change } = split;
  const count = counts.get(speaker.key) ?? { turns: 0, words: 0 };
  const chosen = existing.find((person) => person.id === speaker.existingId);
  const taken = new Set(draft.speakers.map((other) => other.existingId));
  const offers =
    chosen || speaker.role !== 'contribution'
      ? []
      : offerExisting(speaker.name, existing)
          .filter((offer) => !taken.has(offer.id))
          .slice(0, 2);
  return (
    <li>
      <div className={classes.speakerHead}>
        <CommentatorMark index={index} initials={initials} />
        <TextInput
          aria-label={`Name of speaker ${index + 1}`}
          size="xs"
          value={speaker.name}
          className={classes.grow}
          onChange={(event) => {
            const name = event.currentTarget.value;
            change((now) => changeSpeaker(now, speaker.key, { name, existingId: null }));
          }}
        />
        <NativeSelect
          aria-label={`What ${speaker.name} is`}
          size="xs"
          data={ROLES}
          value={speaker.role === 'introduction' ? 'aside' : speaker.role}
          onChange={(event) => {
            const role = event.currentTarget.value as DraftSpeaker['role'];
            change((now) => changeSpeaker(now, speaker.key, { role }));
          }}
        />
      </div>
      <div className={classes.speakerFacts}>
        <span>
          {count.turns.toLocaleString('en')} {count.turns === 1 ? 'turn' : 'turns'},{' '}
          {count.words.toLocaleString('en')} {count.words === 1 ? 'word' : 'words'}
        </span>
        {draft.speakers.length > 1 ? (
          <NativeSelect
            aria-label={`Merge ${speaker.name} with`}
            size="xs"
            data={[
              { value: '', label: 'Merge with …' },
              ...draft.speakers
                .filter((other) => other.key !== speaker.key)
                .map((other) => ({ value: other.key, label: other.name })),
            ]}
            value=""
            onChange={(event) => {
              const into = event.currentTarget.value;
              if (into) change((now) => mergeSpeakers(now, speaker.key, into));
            }}
          />
        ) : null}
      </div>
      {chosen ? (
        <div className={classes.offer}>
          <span>This is {chosen.name}, who is in the library already.</span>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => change((now) => changeSpeaker(now, speaker.key, { existingId: null }))}
          >
            No, someone new
          </Button>
        </div>
      ) : null}
      {offers.map((offer) => (
        <div key={offer.id} className={classes.offer}>
          <span>
            Is this {offer.name} from {offer.in ? `“${offer.in}”` : 'the library'}? {offer.reason}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              change((now) => changeSpeaker(now, speaker.key, { existingId: offer.id }))
            }
          >
            Yes
          </Button>
        </div>
      ))}
    </li>
  );
}
