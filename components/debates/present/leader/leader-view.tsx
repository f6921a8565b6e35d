'use client';

import { Button } from '@mantine/core';
import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { RevealControls } from '@/components/debates/present/leader/reveal-controls';
import { TimeLeft, useNow } from '@/components/debates/present/reveal/reveal-clock';
import { RevealKeysHelp } from '@/components/debates/present/reveal/reveal-keys-help';
import type { Following } from '@/components/debates/present/reveal/use-following';
import { useReveal } from '@/components/debates/present/reveal/use-reveal';
import { channelOf, useRevealDeck } from '@/components/debates/present/reveal/use-reveal-deck';
import { useRevealKeys } from '@/components/debates/present/reveal/use-reveal-keys';
import { useRevealed } from '@/components/debates/present/reveal/use-revealed';
import { type SentDebate, useExplorer } from '@/components/debates/view/use-explorer';
import { Words } from '@/components/ui/words/words';
import { nextStepWords } from '@/lib/view/reveal/next-step';
import type { PresentedSet } from '@/lib/view/reveal/reveal-deck';
import type { RevealKey } from '@/lib/view/reveal/reveal-keys';
import { allOf, placeInDeck } from '@/lib/view/reveal/reveal-state';
import classes from './leader-view.module.css';

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** What who leads the class sees beside the projector: what is revealed, what comes next, notes and the time. */
export function LeaderView({
  classSet = null,
  notes = {},
  ...sent
}: SentDebate & {
  classSet?: PresentedSet | null;
  /** By the id of the proposition; only this page is sent them. */
  notes?: Readonly<Record<string, string>>;
}) {
  const { view, state: filters, drawn } = useExplorer(sent);
  const { items, units, deck } = useRevealDeck(drawn, classSet);
  const { state, dispatch, following } = useReveal(
    deck,
    channelOf(view.debate.slug, classSet, filters),
    'leader',
  );
  const at = placeInDeck(state, deck);
  const item = items[at];
  const whole = useMemo(() => allOf(state.slide, deck), [state.slide, deck]);
  // Who leads sees what each will be found to say.
  const all = useRevealed(view, item, whole, units, drawn.shown);
  const [asksKeys, setAsksKeys] = useState(false);
  const onKey = useCallback(
    (command: RevealKey) => {
      if (command.do === 'keys') return setAsksKeys(true);
      if (command.do !== 'leave') dispatch(command);
    },
    [dispatch],
  );
  useRevealKeys(units, onKey);
  const now = useNow(1000);
  const search = useSearchParams().toString();
  const projector = `/debates/${view.debate.slug}/present?${search}`;
  if (!item || !all) return <p>There is no proposition to reveal here.</p>;
  const { proposition } = item.facts;
  const note = notes[proposition.id] ?? '';
  const next = nextStepWords(state, deck, units, items);
  const after = items[at + 1];
  return (
    <div className={classes.view}>
      <p className={classes.followed} role="status">
        {followingWords(following)}{' '}
        {following === 'alone' ? (
          <a href={projector} target="_blank" rel="noopener">
            Open the projector
          </a>
        ) : null}
      </p>
      <section className={classes.now} aria-labelledby="shown-now">
        <p className="soft">
          {at + 1} of {items.length}
          {state.blank ? ' · the screen is blank' : ''}
        </p>
        <Words as="h2" id="shown-now">
          {proposition.text}
        </Words>
        <Words as="p" className="text">
          {item.question}
        </Words>
        <ul className={classes.units} aria-label="Who is revealed">
          {all.units.map(({ unit, said }) => {
            const isShown = state.shown.includes(unit.id);
            return (
              <li key={unit.id}>
                <Button
                  size="xs"
                  variant={isShown ? 'filled' : 'default'}
                  aria-pressed={isShown}
                  aria-keyshortcuts={unit.key}
                  onClick={() => dispatch({ do: 'show', unit: unit.id })}
                >
                  {unit.key}
                </Button>
                <span>
                  <b>{unit.label}</b> {said}
                </span>
                <span className="soft">{isShown ? 'shown' : 'hidden'}</span>
              </li>
            );
          })}
        </ul>
        <p>
          Reasons {state.told === 'nothing' ? 'hidden' : 'shown'}, words{' '}
          {state.told === 'words' ? 'shown' : 'hidden'}.
        </p>
        <p role="status">{next === '' ? 'This was the last step.' : `Next step: ${next}`}</p>
        <RevealControls state={state} onDo={dispatch} onKeys={() => setAsksKeys(true)} />
      </section>
      <section className={classes.notes} aria-labelledby="notes">
        <p className={classes.clock}>
          <span>{now === null ? '' : time.format(now)}</span>
          {state.timer ? <TimeLeft timer={state.timer} /> : null}
        </p>
        <h2 id="notes">Notes</h2>
        {note === '' ? (
          <p className="soft">No notes on this proposition.</p>
        ) : (
          <Words as="p" className={classes.note}>
            {note}
          </Words>
        )}
        <h2>What comes next</h2>
        {after ? (
          <>
            <Words as="p" className="text">
              {after.facts.proposition.text}
            </Words>
            <Words as="p" className="soft">
              {after.question}
            </Words>
          </>
        ) : (
          <p className="soft">This is the last slide.</p>
        )}
      </section>
      <RevealKeysHelp opened={asksKeys} onClose={() => setAsksKeys(false)} />
    </div>
  );
}

function followingWords(following: Following): string {
  switch (following) {
    case 'followed':
      return 'The projector follows.';
    case 'missing':
      return 'In this browser the windows do not follow each other: turn the slides on the projector, too.';
    default:
      return 'No projector shows this in this browser.';
  }
}
