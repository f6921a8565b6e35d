'use client';

import { useMemo, useRef } from 'react';
import type { ReadNote } from '@/lib/read/read-notes';
import { groupBy } from '@/lib/view/group-by';

/**
 * Notes by contribution; '' those of none. Where the notes of one are what they were they stay the same
 * list, so that a part of the text which comes later does not draw the others anew.
 */
export function useStableNotes(notes: readonly ReadNote[]): ReadonlyMap<string, ReadNote[]> {
  const before = useRef<ReadonlyMap<string, ReadNote[]>>(new Map());
  return useMemo(() => {
    const groups = groupBy(notes, ({ evidence }) => evidence.contributionId ?? '');
    const stable = new Map(
      [...groups].map(([id, own]): [string, ReadNote[]] => {
        const known = before.current.get(id);
        return [id, known && isSame(known, own) ? known : own];
      }),
    );
    before.current = stable;
    return stable;
  }, [notes]);
}

function isSame(a: readonly ReadNote[], b: readonly ReadNote[]): boolean {
  return (
    a.length === b.length &&
    a.every((note, at) => note.evidence === b[at]?.evidence && note.position === b[at]?.position)
  );
}
