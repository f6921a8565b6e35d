'use client';

import { useFetched } from '@/components/loading/use-fetched';
import type { SentencePart } from '@/lib/text/sentences-around';

/** The sentences around quotations, by the id of each quotation's first piece. */
export type Sentences = Readonly<Record<string, readonly SentencePart[]>>;

/**
 * The sentences around the quotations on one proposition, fetched when they are asked for. Null asks for
 * nothing: where the text is not stored there are none. See `useFetched`.
 */
export function useSentences(debateSlug: string, propositionId: string | null) {
  return useFetched<Sentences>(
    propositionId === null
      ? null
      : `/debates/${debateSlug}/sentences?proposition=${encodeURIComponent(propositionId)}`,
  );
}
