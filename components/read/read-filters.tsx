'use client';

import { Chip, SegmentedControl } from '@mantine/core';
import { useId, useState } from 'react';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { LateDetails } from '@/components/ui/long-list/late-details';
import { Words } from '@/components/ui/words/words';
import { stances } from '@/lib/analysis/stance-matrix';
import { themeColor } from '@/lib/read/read-notes';
import type { ReadState } from '@/lib/read/read-state';
import type { DebateView } from '@/lib/view/view';
import { countOf } from '@/lib/words/format-count';
import { stanceColor, stanceWords } from '@/lib/words/stance-words';
import classes from './read.module.css';

/** More commentators than these are folded away: the text comes first. */
const MOST_UNFOLDED = 24;

/** What is highlighted and in which colours. The themes are the key to their colours. */
export function ReadFilters({
  view,
  state,
  count,
  isWhole,
  onChange,
}: {
  view: DebateView;
  state: ReadState;
  count: number;
  /** The whole text is there; before, what a filter leaves is counted in what is there. */
  isWhole: boolean;
  onChange: (change: Partial<ReadState>) => void;
}) {
  const [unfolded, setUnfolded] = useState(false);
  const name = useId();
  const inUse = state.themes.length + state.who.length;
  const people = () => (
    <Chip.Group multiple value={state.who} onChange={(who) => onChange({ who })}>
      {view.commentators.map((one) => (
        <Chip key={one.id} value={one.slug} size="sm" variant="outline">
          <CommentatorMark index={one.index} initials={one.initials} size={18} /> {one.name}
        </Chip>
      ))}
    </Chip.Group>
  );
  return (
    <section className={`${classes.filters} no-print`} aria-label="What is highlighted">
      <button
        type="button"
        className={classes.unfold}
        aria-expanded={unfolded}
        aria-controls={name}
        onClick={() => setUnfolded(!unfolded)}
      >
        Themes and commentators{inUse > 0 ? ` (${inUse} chosen)` : ''}{' '}
        <span aria-hidden="true">{unfolded ? '▴' : '▾'}</span>
      </button>
      <div id={name} className={classes.folded} data-unfolded={unfolded}>
        <fieldset className={classes.choices}>
          <legend>Themes</legend>
          <Chip.Group multiple value={state.themes} onChange={(themes) => onChange({ themes })}>
            {view.themes.map((theme, index) => (
              <Chip key={theme.id} value={theme.slug} size="sm" variant="outline">
                {state.colour === 'theme' ? (
                  <Words
                    as="span"
                    className={classes.themeKey}
                    style={{ '--tint': themeColor(index) }}
                  >
                    {theme.name}
                  </Words>
                ) : (
                  <Words as="span">{theme.name}</Words>
                )}
              </Chip>
            ))}
          </Chip.Group>
        </fieldset>
        <fieldset className={classes.choices}>
          <legend>Commentators</legend>
          {view.commentators.length > MOST_UNFOLDED ? (
            <LateDetails
              className={classes.many}
              says={`${countOf(view.commentators.length, 'commentator')}${
                state.who.length > 0 ? ` (${state.who.length} chosen)` : ''
              }`}
            >
              {() => <div className={classes.choices}>{people()}</div>}
            </LateDetails>
          ) : (
            people()
          )}
        </fieldset>
      </div>
      <div className={classes.colours}>
        <SegmentedControl
          size="sm"
          aria-label="Colour of the highlights"
          value={state.colour}
          onChange={(colour) => onChange({ colour: colour === 'stance' ? 'stance' : 'theme' })}
          data={[
            { value: 'theme', label: 'Colour by theme' },
            { value: 'stance', label: 'by stance' },
          ]}
        />
        {state.colour === 'stance' ? (
          <ul className={classes.stances} aria-label="Colours of the stances">
            {stances.map((stance) => (
              <li key={stance}>
                <Key color={stanceColor(stance)} /> {stanceWords(stance)}
              </li>
            ))}
          </ul>
        ) : null}
        <p className="soft small" role="status">
          {!isWhole && inUse > 0
            ? `${countOf(count, 'quotation')} so far; the rest of the text is being fetched.`
            : count === 0
              ? 'No quotation passes these filters: remove a theme or a commentator.'
              : countOf(count, 'quotation')}
        </p>
        {count > 0 ? (
          <p className={`${classes.keys} soft small`}>
            <kbd>n</kbd> next, <kbd>p</kbd> previous, <kbd>Enter</kbd> what it shows
          </p>
        ) : null}
      </div>
    </section>
  );
}

function Key({ color }: { color: string }) {
  return <span className={classes.key} style={{ background: color }} aria-hidden="true" />;
}
