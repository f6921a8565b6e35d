'use client';

import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { Passage } from '@/components/coding/coding-context';
import { rangeOf, showChosen } from '@/components/coding/text/passage-range';
import { useSelectedWords } from '@/components/coding/text/use-selected-words';
import { stepSentence, stretchSentences } from '@/lib/coding/sentence-choice';
import { splitParagraphs } from '@/lib/text/paragraphs';
import type { ContributionView } from '@/lib/view/view';

/** A paragraph and where it stands; numbered from 1 within its contribution. */
export type ParagraphPlace = {
  contributionId: string;
  number: number;
  start: number;
  end: number;
  text: string;
};

/** The paragraphs of the text, the one the keys are at, and the words chosen by mouse, touch or key. */
export function usePassages(
  frame: RefObject<HTMLElement | null>,
  contributions: readonly ContributionView[],
  isReviewed: (contributionId: string, number: number) => boolean,
) {
  const [passage, choose] = useState<Passage | null>(null);
  const [at, setAt] = useState<{ contributionId: string; number: number } | null>(null);

  const paragraphs = useMemo(() => {
    const found = new Map<string, ParagraphPlace[]>();
    for (const { id, text } of contributions) {
      if (text === null) continue;
      found.set(
        id,
        splitParagraphs(text).map((paragraph, index) => ({
          contributionId: id,
          number: index + 1,
          ...paragraph,
        })),
      );
    }
    return found;
  }, [contributions]);
  const all = useMemo(() => [...paragraphs.values()].flat(), [paragraphs]);
  // What editors and moderators say takes no position: the keys begin, and go on, past it.
  const spoken = useMemo(() => {
    const said = contributions.filter((one) => one.kind === 'contribution');
    return said.flatMap((one) => paragraphs.get(one.id) ?? []);
  }, [contributions, paragraphs]);
  const active =
    all.find((one) => one.contributionId === at?.contributionId && one.number === at.number) ??
    spoken[0] ??
    all[0] ??
    null;

  useSelectedWords(frame, contributions, choose);

  useEffect(() => {
    const range = passage && frame.current ? rangeOf(frame.current, passage) : null;
    showChosen(range);
    return () => showChosen(null);
  }, [passage, frame]);

  const focus = useCallback(
    (place: ParagraphPlace) => {
      setAt(place);
      requestAnimationFrame(() => {
        const button = frame.current?.querySelector<HTMLElement>(
          `[data-paragraph="${place.contributionId} ${place.number}"]`,
        );
        button?.focus({ preventScroll: true });
        button?.scrollIntoView({ block: 'center' });
      });
    },
    [frame],
  );

  /** Chooses words anywhere in the text, and brings their paragraph into sight. */
  function goTo(words: Passage) {
    const place = paragraphs.get(words.contributionId)?.findLast((one) => one.start <= words.start);
    choose(words);
    if (place) focus(place);
  }

  /** Goes to the next paragraph that is not done (or the one before), and lets go of the words. */
  function goNext(by: 1 | -1) {
    const from = active ? all.indexOf(active) : -1;
    const around = by === 1 ? all.slice(from + 1) : all.slice(0, Math.max(0, from)).reverse();
    const rest = around.filter((one) => spoken.includes(one));
    const next =
      at === null && by === 1
        ? active
        : (rest.find((one) => !isReviewed(one.contributionId, one.number)) ?? rest[0]);
    choose(null);
    if (next) focus(next);
  }

  function chooseSentence(by: 1 | -1) {
    const text = contributions.find((one) => one.id === active?.contributionId)?.text;
    if (!active || !text) return;
    const chosen = passage?.contributionId === active.contributionId ? passage : null;
    const inside =
      chosen && chosen.start >= active.start && chosen.end <= active.end ? chosen : null;
    const span = stepSentence(text, active, inside, by);
    // At the end of a paragraph the same speaker's next one goes on.
    if (span && inside && span.start === inside.start && span.end === inside.end) {
      const place = paragraphs.get(active.contributionId)?.[active.number - 1 + by];
      const beyond = place ? stepSentence(text, place, null, by) : null;
      if (!place || !beyond) return;
      focus(place);
      choose({ contributionId: active.contributionId, ...beyond });
    } else if (span) choose({ contributionId: active.contributionId, ...span });
  }

  function stretch(by: 1 | -1) {
    const text = contributions.find((one) => one.id === active?.contributionId)?.text;
    if (!active || !text) return;
    if (!passage) chooseSentence(1);
    else choose({ ...passage, ...stretchSentences(text, active, passage, by) });
  }

  return {
    paragraphs,
    spoken,
    active,
    setAt,
    passage,
    choose,
    goNext,
    goTo,
    chooseSentence,
    stretch,
    focus,
  };
}
