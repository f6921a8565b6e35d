'use client';

import Link from 'next/link';
import { useId } from 'react';
import rowClasses from '@/components/propositions/arrange/arrange.module.css';
import type { ArrangeTheme } from '@/components/propositions/arrange/arrange-context';
import { ThemePanel, type ThemePlace } from '@/components/propositions/themes/theme-panel';
import { Words } from '@/components/ui/words/words';
import type { ThemeUse } from '@/lib/themes/use-data';
import { countOf } from '@/lib/words/format-count';

type Props = {
  theme: ArrangeTheme;
  use: ThemeUse;
  place: ThemePlace;
  isOpen: boolean;
  onToggle: (id: string | null) => void;
  onMove: (parentId: string | null, to: number) => void;
};

/** One theme: its name and how many propositions; what can be done opens below it. */
export function ThemeRow({ theme, use, place, isOpen, onToggle, onMove }: Props) {
  const panelId = useId();
  return (
    <>
      <div className={rowClasses.row}>
        <div>
          <Link href={`/themes/${theme.slug}`} className={rowClasses.theme ?? ''}>
            <Words as="span">{theme.name}</Words>
          </Link>
        </div>
        <span className="soft small">
          {countOf(use.within, 'proposition')}
          {use.within === use.propositions ? '' : `, ${use.propositions} of its own`}
        </span>
        <button
          type="button"
          className={rowClasses.change}
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          aria-label={`Change the theme “${theme.name}”`}
          onClick={() => onToggle(isOpen ? null : theme.id)}
        >
          {isOpen ? 'Close' : 'Change'}
        </button>
      </div>
      {isOpen ? (
        <ThemePanel id={panelId} theme={theme} use={use} place={place} onMove={onMove} />
      ) : null}
    </>
  );
}
