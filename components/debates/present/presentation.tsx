'use client';

import { Switch } from '@mantine/core';
import dynamic from 'next/dynamic';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { beforeClass } from '@/components/debates/present/before-class';
import { SlidesInTurn } from '@/components/debates/present/slides-in-turn';
import { type SentDebate, useExplorer } from '@/components/debates/view/use-explorer';
import { keepTrying } from '@/components/loading/keep-trying';
import type { PresentedSet } from '@/lib/view/reveal/reveal-deck';

const RevealPresentation = dynamic(() =>
  keepTrying(() => import('@/components/debates/present/reveal/reveal-presentation')).then(
    (module) => module.RevealPresentation,
  ),
);

const asked = {
  reveal: parseAsStringLiteral(['1']),
  slide: parseAsString,
  shown: parseAsString,
  told: parseAsString,
  blank: parseAsString,
};
const atFirst = { slide: null, shown: null, told: null, blank: null };

/**
 * A debate on a projector, with the filters of the address: one thing at a time in large type or, of a class
 * set or where it is asked for, one proposition a slide, which is revealed step by step.
 */
export function Presentation({
  classSet = null,
  ...sent
}: SentDebate & { classSet?: PresentedSet | null }) {
  const explorer = useExplorer(sent);
  const [{ reveal }, setAsked] = useQueryStates(asked, { history: 'replace' });
  const href = beforeClass(explorer.view.debate.slug, explorer.state, classSet);
  const isRevealed = classSet !== null || reveal !== null;
  const choice =
    classSet === null ? (
      <Switch
        label="Reveal step by step"
        checked={isRevealed}
        onChange={(event) =>
          // The slides of the one way are not those of the other.
          void setAsked({ ...atFirst, reveal: event.currentTarget.checked ? '1' : null })
        }
      />
    ) : null;
  return isRevealed ? (
    <RevealPresentation
      explored={explorer.drawn}
      filters={explorer.state}
      set={classSet}
      href={href}
    >
      {choice}
    </RevealPresentation>
  ) : (
    <SlidesInTurn explorer={explorer} overview={href}>
      {choice}
    </SlidesInTurn>
  );
}
