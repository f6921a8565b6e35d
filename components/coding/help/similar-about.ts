'use client';

import { useMemo, useState } from 'react';
import { type Coding, useCoding, useCodingState } from '@/components/coding/coding-context';
import type { ParagraphPlace } from '@/lib/coding/state/coding-text';

/** The words that similar passages are looked for, and where they come from. */
export type SimilarAbout = {
  /** The same while the words come from the same choice. */
  key: string;
  source: 'chosen words' | 'open position' | 'paragraph';
  words: string;
  /** Whose words they are. */
  commentatorId: string | null;
  /** The propositions they are taken to speak of, the likeliest first. */
  propositionIds: string[];
};

/**
 * What to look for: the words chosen, else the quotations of the open position, else the paragraph
 * that the keys are at. While the panel itself moves about (`hold`), it goes on showing what it was
 * asked, until the person chooses something else.
 */
export function useSimilarAbout(active: ParagraphPlace | null) {
  const { contributions, view } = useCoding();
  const passage = useCodingState((state) => state.passage);
  const formKey = useCodingState(({ form }) => form?.opened.key ?? null);
  const evidence = useCodingState(({ form }) => form?.draft.evidence ?? null);
  const propositionId = useCodingState(({ form }) => form?.draft.propositionId ?? null);
  const commentatorId = useCodingState(({ form }) => form?.draft.commentatorId ?? null);
  const now = useMemo((): SimilarAbout | null => {
    const open = propositionId === null ? [] : [propositionId];
    if (passage) {
      const { contributionId, start, end } = passage;
      return fromText(view.positions, contributions, { contributionId, start, end }, open, {
        key: `words ${contributionId} ${start} ${end}`,
        source: 'chosen words',
      });
    }
    const quoted = (evidence ?? []).map((piece) => piece.exact).join('\n');
    if (formKey !== null && quoted.trim() !== '') {
      return {
        key: `form ${formKey}`,
        source: 'open position',
        words: quoted,
        commentatorId,
        propositionIds: open,
      };
    }
    if (!active) return null;
    return fromText(view.positions, contributions, active, open, {
      key: `paragraph ${active.contributionId} ${active.number}`,
      source: 'paragraph',
    });
  }, [
    passage,
    formKey,
    evidence,
    propositionId,
    commentatorId,
    active,
    contributions,
    view.positions,
  ]);

  const [held, setHeld] = useState<{ about: SimilarAbout; mine: string[] } | null>(null);
  const holds = held !== null && now !== null && held.mine.includes(now.key);
  const about = holds ? held.about : now;

  /** Keeps what is shown while the panel chooses these. */
  function hold(...keys: string[]) {
    if (!about) return;
    const there = active ? [`paragraph ${active.contributionId} ${active.number}`] : [];
    setHeld({ about, mine: [...(holds ? held.mine : []), ...keys, ...there] });
  }
  return { about, hold, lookAnew: holds ? () => setHeld(null) : null };
}

function fromText(
  positions: Coding['view']['positions'],
  contributions: Coding['contributions'],
  place: { contributionId: string; start: number; end: number },
  open: string[],
  named: Pick<SimilarAbout, 'key' | 'source'>,
): SimilarAbout | null {
  const contribution = contributions.find((one) => one.id === place.contributionId);
  if (!contribution?.text) return null;
  const quoted = positions.filter((position) =>
    position.evidence.some(
      ({ contributionId, start, end }) =>
        contributionId === place.contributionId &&
        start !== null &&
        end !== null &&
        start < place.end &&
        end > place.start,
    ),
  );
  return {
    ...named,
    words: contribution.text.slice(place.start, place.end),
    commentatorId: contribution.kind === 'contribution' ? contribution.commentatorId : null,
    propositionIds: [...new Set([...open, ...quoted.map((one) => one.propositionId)])],
  };
}
