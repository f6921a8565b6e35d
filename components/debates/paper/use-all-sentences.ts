import { useEffect, useState } from 'react';
import type { Sentences } from '@/components/debates/sentences/use-sentences';
import { onPropositionHref } from '@/components/debates/view/on-proposition-href';
import type { Stretches } from '@/lib/view/reveal/class-passages';
import type { DebateHead } from '@/lib/view/view';

type Debate = Pick<DebateHead, 'slug' | 'otherReading'>;

/**
 * The sentences around the quotations on several propositions. What cannot be fetched is missing: its words
 * stand there without their sentence.
 *
 * @param propositionIds none where the text is not stored
 * @returns 'waiting' until all have answered
 */
export function useAllSentences(debate: Debate, propositionIds: readonly string[]) {
  return useAllAround<Sentences>(debate, 'sentences', propositionIds);
}

/** The same with the sentences beside them, to be read by themselves. */
export function useAllStretches(debate: Debate, propositionIds: readonly string[]) {
  return useAllAround<Stretches>(debate, 'stretches', propositionIds);
}

function useAllAround<Around extends Sentences | Stretches>(
  { slug, otherReading }: Debate,
  what: 'sentences' | 'stretches',
  propositionIds: readonly string[],
): Around | 'waiting' {
  const asked = propositionIds.join(' ');
  const readingId = otherReading?.id ?? null;
  const [fetched, setFetched] = useState<{ asked: string; around: Around } | null>(null);
  useEffect(() => {
    if (asked === '') return;
    const gone = new AbortController();
    const fetchOne = async (id: string): Promise<object> => {
      const address = onPropositionHref(slug, what, id, readingId);
      const response = await fetch(address, { signal: gone.signal });
      return response.ok ? response.json() : {};
    };
    Promise.all(asked.split(' ').map((id) => fetchOne(id).catch(() => ({})))).then((all) => {
      if (!gone.signal.aborted) setFetched({ asked, around: Object.assign({}, ...all) });
    });
    return () => gone.abort();
  }, [slug, what, readingId, asked]);
  if (asked === '') return NONE as Around;
  return fetched?.asked === asked ? fetched.around : 'waiting';
}

const NONE = {};
