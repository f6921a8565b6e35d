import { Button } from '@mantine/core';
import { useMemo } from 'react';
import classes from '@/components/import/import.module.css';
import type { ExistingCommentator } from '@/components/import/split/place';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { namesakeFinder } from '@/lib/commentators/namesakes';
import { changeSpeaker, listNamesakes } from '@/lib/imports/draft-speakers';
import type { DraftSpeaker } from '@/lib/imports/schema';
import { nameList } from '@/lib/words/name-list';

type Props = { split: ReturnType<typeof useSplitDraft>; existing: ExistingCommentator[] };

/** Names that stand in the library already: all of them answered at once, or each below. */
export function NamesakeOffers({ split, existing }: Props) {
  const { draft, change } = split;
  const find = useMemo(() => namesakeFinder(existing), [existing]);
  const found = listNamesakes(draft, find);
  if (found.length === 0) return null;
  const answer = (of: (person: { id: string }) => Partial<DraftSpeaker>) =>
    change((now) =>
      found.reduce((draftNow, { key, person }) => changeSpeaker(draftNow, key, of(person)), now),
    );
  return (
    <div className={classes.offer}>
      <span>
        In the library already:{' '}
        {nameList(
          found.map(({ person }) => person.name),
          6,
        )}
        . Are they the same?
      </span>
      <span className={classes.offerTools}>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => answer(({ id }) => ({ existingId: id }))}
        >
          {found.length === 1 ? 'The same' : 'All the same'}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => answer(() => ({ isNew: true }))}>
          {found.length === 1 ? 'Someone new' : 'All new'}
        </Button>
      </span>
    </div>
  );
}
