'use client';

import { onPropositionHref } from '@/components/debates/view/on-proposition-href';
import { useFetched } from '@/components/loading/use-fetched';
import type { SentencePart } from '@/lib/text/sentences-around';
import type { DebateHead } from '@/lib/view/view';

/** The sentences around quotations, by the id of each quotation's first piece. */
export type Sentences = Readonly<Record<string, readonly SentencePart[]>>;

/**
 * The sentences around the quotations on one proposition, fetched when they are asked for. Null asks for
 * nothing: where the text is not stored there are none. See `useFetched`.
 */
export function useSentences(
  { slug, otherReading }: Pick<DebateHead, 'slug' | 'otherReading'>,
  propositionId: string | null,
) {
  return useFetched<Sentences>(
    propositionId === null
      ? null
      : onPropositionHref(slug, 'sentences', propositionId, otherReading?.id ?? null),
  );
}
