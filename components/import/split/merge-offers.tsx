import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/import/import.module.css';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { countBySpeaker } from '@/lib/imports/count-moved';
import { changeSpeaker, mergeSpeakers } from '@/lib/imports/draft-speakers';
import { sayCount } from '@/lib/imports/say-count';
import type { MergeOffer } from '@/lib/text/split/split-proposal';

type Props = {
  merges: readonly MergeOffer[];
  /** The speakers as the text labels them. */
  proposed: readonly { name: string }[];
  split: ReturnType<typeof useSplitDraft>;
};

/** Names that may be one person, offered until the person says yes or no. */
export function MergeOffers({ merges, proposed, split }: Props) {
  const { draft, change } = split;
  const [declined, setDeclined] = useState<readonly MergeOffer[]>([]);
  const labels = new Set(proposed.map(({ name }) => name));
  const isThere = (name: string) => draft.speakers.some((speaker) => speaker.name === name);
  const open = merges.filter(
    (offer) =>
      !declined.includes(offer) &&
      isThere(offer.from) &&
      // A name that labels nothing is only given; one that does must still be there to merge with.
      isThere(offer.into) === labels.has(offer.into),
  );
  const counts = countBySpeaker(draft);
  const paragraphsOf = ({ from }: MergeOffer) =>
    counts.get(draft.speakers.find(({ name }) => name === from)?.key ?? '') ?? 0;
  open.sort((a, b) => paragraphsOf(b) - paragraphsOf(a));
  return open.map((offer) => (
    <div key={`${offer.from}>${offer.into}`} className={classes.offer}>
      <span>
        Is “{offer.from}” {offer.into}? {offer.reason} It is about {sayCount(paragraphsOf(offer))}.
      </span>
      <span className={classes.offerTools}>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() =>
            change((now) => {
              const from = now.speakers.find((speaker) => speaker.name === offer.from);
              const into = now.speakers.find((speaker) => speaker.name === offer.into);
              if (from === undefined) return now;
              return into
                ? mergeSpeakers(now, from.key, into.key)
                : changeSpeaker(now, from.key, { name: offer.into });
            })
          }
        >
          {labels.has(offer.into) ? 'Merge' : 'Yes, name them so'}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => setDeclined((now) => [...now, offer])}
        >
          No
        </Button>
      </span>
    </div>
  ));
}
