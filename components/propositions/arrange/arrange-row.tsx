'use client';

import { useId } from 'react';
import { useArrange } from '@/components/propositions/arrange/arrange-context';
import { ArrangePanel } from '@/components/propositions/arrange/arrange-panel';
import { Words } from '@/components/ui/words/words';
import type { ArrangedProposition } from '@/lib/propositions/list-data';
import { positionCount } from '@/lib/propositions/position-count';
import { NO_THEME } from '@/lib/words/no-theme';
import { shortly } from '@/lib/words/shortly';
import classes from './arrange.module.css';

type Props = {
  item: ArrangedProposition;
  isOpen: boolean;
  onToggle: (id: string | null) => void;
  /** Where it stands in its list, or null where the order is not to be changed now. */
  place: { index: number; of: number } | null;
  onMove: (to: number) => void;
};

/** One proposition: its words, themes and how many positions; what can be done opens below it. */
export function ArrangeRow({ item, isOpen, onToggle, place, onMove }: Props) {
  const { labels } = useArrange();
  const panelId = useId();
  return (
    <>
      <div className={classes.row}>
        <div>
          <Words as="p" className={`text ${classes.words}`}>
            {item.text}
          </Words>
          <p className="soft small">
            {item.themeIds.flatMap((id) => labels.get(id) ?? []).join(' · ') || NO_THEME.name}
          </p>
        </div>
        <span className="soft small">{positionCount(item)}</span>
        <button
          type="button"
          className={classes.change}
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          aria-label={`Change “${shortly(item.text)}”`}
          onClick={() => onToggle(isOpen ? null : item.id)}
        >
          {isOpen ? 'Close' : 'Change'}
        </button>
      </div>
      {isOpen ? <ArrangePanel id={panelId} item={item} place={place} onMove={onMove} /> : null}
    </>
  );
}
