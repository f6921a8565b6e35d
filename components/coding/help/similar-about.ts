'use client';

import { useMemo, useState, useSyncExternalStore } from 'react';
import { type Coding, useCoding } from '@/components/coding/coding-context';
import type { ParagraphPlace } from '@/components/coding/text/use-passages';

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
  const coding = useCoding();
  const { passage, form, contributions, view, openDraft } = coding;
  const nothing = () => null;
  const evidence = useSyncExternalStore(
    openDraft.subscribe,
    () => openDraft.get()?.evidence ?? null,
    nothing,
  );
  const propositionId = useSyncExternalStore(
    openDraft.subscribe,
    () => openDraft.get()?.propositionId ?? null,
    nothing,
  );
  const commentatorId = useSyncExternalStore(
    openDraft.subscribe,
    () => openDraft.get()?.commentatorId ?? null,
    nothing,
  );
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
    if (form && quoted.trim() !== '') {
      return {
        key: `form ${form.key}`,
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
    form,
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
  return { about, hold, letGo: holds ? () => setHeld(null) : null };
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
