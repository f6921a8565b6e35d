'use client';

import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import type { ExistingCommentator } from '@/components/import/split/place';
import { useFetched } from '@/components/loading/use-fetched';
import { mayBeHref, NAMES_AT_ONCE } from '@/lib/commentators/names';
import { compareNames } from '@/lib/fields/compare-names';

const TYPING_PAUSE_MS = 250;

type Speaker = { readonly name: string; readonly existingId: string | null };

/**
 * Who of the library the speakers of a draft may be, by name. Asked for a few names at a time, each once;
 * a name that is being typed when it pauses.
 */
export function useKnownPeople(speakers: readonly Speaker[]): {
  people: ExistingCommentator[];
  failed: boolean;
  retry: () => void;
} {
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const [known, setKnown] = useState<ReadonlyMap<string, ExistingCommentator>>(new Map());
  const [settled] = useDebouncedValue(speakers, TYPING_PAUSE_MS);
  const names = settled.map(({ name }) => name.trim()).filter((name) => name !== '');
  const wanted = [...new Set(names)].filter((name) => !asked.has(name)).slice(0, NAMES_AT_ONCE);
  const ids = [...new Set(settled.flatMap(({ existingId }) => existingId ?? []))]
    .filter((id) => !known.has(id) && !asked.has(id))
    .slice(0, NAMES_AT_ONCE);
  const address = wanted.length + ids.length === 0 ? null : mayBeHref(wanted, ids);
  const { answer, retry } = useFetched<{ people: ExistingCommentator[] }>(address);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked is what the answer is to
  useEffect(() => {
    if (typeof answer === 'string') return;
    setKnown(
      (before) => new Map([...before, ...answer.people.map((one) => [one.id, one] as const)]),
    );
    setAsked((before) => new Set([...before, ...wanted, ...ids]));
  }, [answer]);
  const people = useMemo(
    () => [...known.values()].sort((a, b) => compareNames(a.name, b.name)),
    [known],
  );
  return { people, failed: answer === 'failed', retry };
}
