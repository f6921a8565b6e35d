import { Button } from '@mantine/core';
import { useState } from 'react';
import type { useSplitDraft } from '@/components/import/use-split-draft';
import { mergeSpeakers } from '@/lib/imports/draft-speakers';
import type { MergeOffer } from '@/lib/text/split-proposal';
import classes from './import.module.css';

type Props = { merges: readonly MergeOffer[]; split: ReturnType<typeof useSplitDraft> };

/** Names that may be one person, offered until the person says yes or no. */
export function MergeOffers({ merges, split }: Props) {
  const { draft, change } = split;
  const [declined, setDeclined] = useState<readonly MergeOffer[]>([]);
  const open = merges.filter(
    (offer) =>
      !declined.includes(offer) &&
      draft.speakers.some((speaker) => speaker.name === offer.from) &&
      draft.speakers.some((speaker) => speaker.name === offer.into),
  );
  return open.map((offer) => (
    <div key={`${offer.from}>${offer.into}`} className={classes.offer}>
      <span>
        Is “{offer.from}” {offer.into}? {offer.reason}
      </span>
      <span className={classes.offerTools}>
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
