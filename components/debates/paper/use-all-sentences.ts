import { useEffect, useState } from 'react';
import type { Sentences } from '@/components/debates/sentences/use-sentences';
import { onPropositionHref } from '@/components/debates/view/on-proposition-href';
import type { DebateHead } from '@/lib/view/view';

const NONE: Sentences = {};

/**
 * The sentences around the quotations on several propositions. What cannot be fetched is missing: its words
 * stand there without their sentence.
 *
 * @param propositionIds none where the text is not stored
 * @returns 'waiting' until all have answered
 */
export function useAllSentences(
  { slug, otherReading }: Pick<DebateHead, 'slug' | 'otherReading'>,
  propositionIds: readonly string[],
): Sentences | 'waiting' {
  const asked = propositionIds.join(' ');
  const readingId = otherReading?.id ?? null;
  const [fetched, setFetched] = useState<{ asked: string; sentences: Sentences } | null>(null);
  useEffect(() => {
    if (asked === '') return;
    const gone = new AbortController();
    const fetchOne = async (id: string): Promise<Sentences> => {
      const address = onPropositionHref(slug, 'sentences', id, readingId);
      const response = await fetch(address, { signal: gone.signal });
      return response.ok ? response.json() : NONE;
    };
    Promise.all(asked.split(' ').map((id) => fetchOne(id).catch(() => NONE))).then((all) => {
      if (!gone.signal.aborted) setFetched({ asked, sentences: Object.assign({}, ...all) });
    });
    return () => gone.abort();
  }, [slug, readingId, asked]);
  if (asked === '') return NONE;
  return fetched?.asked === asked ? fetched.sentences : 'waiting';
}
