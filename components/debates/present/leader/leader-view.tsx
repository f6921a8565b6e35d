'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { KeysHelp } from '@/components/debates/present/keys-help';
import { RevealControls } from '@/components/debates/present/leader/reveal-controls';
import { WhoHoldsWhat } from '@/components/debates/present/leader/who-holds-what';
import { RevealClock, useNow } from '@/components/debates/present/reveal/reveal-clock';
import type { Following } from '@/components/debates/present/reveal/use-following';
import { useReveal } from '@/components/debates/present/reveal/use-reveal';
import { channelOf, useRevealDeck } from '@/components/debates/present/reveal/use-reveal-deck';
import { useRevealKeys } from '@/components/debates/present/reveal/use-reveal-keys';
import { useRevealed } from '@/components/debates/present/reveal/use-revealed';
import { useStoredSet } from '@/components/debates/present/reveal/use-stored-set';
import { type SentDebate, useExplorer } from '@/components/debates/view/use-explorer';
import { Words } from '@/components/ui/words/words';
import { lookAtSet } from '@/lib/sets/actions';
import { nextStepWords } from '@/lib/view/reveal/next-step';
import { keysOfReveal, type RevealKey } from '@/lib/view/reveal/reveal-keys';
import { allOf, placeInDeck } from '@/lib/view/reveal/reveal-state';
import { WORDS_FOR_LEADER } from '@/lib/view/reveal/revealed-cards';
import type { ClassSet } from '@/lib/view/sets/class-set';
import { countOf } from '@/lib/words/format-count';
import classes from './leader-view.module.css';

const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** What who leads the class sees beside the projector: who holds what and why, what comes next, notes and the time. */
export function LeaderView({
  classSet = null,
  ...sent
}: SentDebate & {
  /** With its notes: only this page is sent them. */
  classSet?: ClassSet | null;
}) {
  const { view, state: filters, drawn } = useExplorer(sent);
  const { set, isGone, readAgain } = useStoredSet(view.debate.id, classSet, lookAtSet);
  const { items, units, deck, learn } = useRevealDeck(drawn, set);
  const version = set?.version ?? null;
  const { state, dispatch, following, theirs } = useReveal(
    deck,
    channelOf(view.debate.slug, set, filters),
    'leader',
    version,
    readAgain,
  );
  const at = placeInDeck(state, deck);
  const item = items[at];
  const whole = useMemo(() => allOf(state.slide, deck), [state.slide, deck]);
  // Who leads sees what each will be found to say.
  const all = useRevealed(view, item, whole, units, drawn.shown, {
    wordsOfGroup: WORDS_FOR_LEADER,
    learn,
  });
  const [asksKeys, setAsksKeys] = useState(false);
  const onKey = useCallback(
    (command: RevealKey) => {
      if (command.do === 'keys') setAsksKeys(true);
      else if (command.do !== 'leave') dispatch(command);
    },
    [dispatch],
  );
  useRevealKeys(units, 'leader', onKey);
  const now = useNow(1000);
  const search = useSearchParams().toString();
  const projector = `/debates/${view.debate.slug}/present?${search}`;
  if (!item || !all) return <p>There is no proposition to reveal here.</p>;
  const { proposition } = item.facts;
  const note = set?.items.find(({ propositionId }) => propositionId === proposition.id)?.note ?? '';
  const next = nextStepWords(state, deck, units, items);
  const after = items[at + 1];
  // What was written after the page was sent and is in the set by now.
  const missing = (set?.items.length ?? 0) - (set ? items.length : 0);
  const isEnd = state.told === 'end';
  const end = set ? 'End of the set' : 'End of the propositions';
  return (
    <div className={classes.view}>
      <p className={classes.followed} role="status">
        {followingWords(following)}{' '}
        {following === 'alone' || following === 'lost' ? (
          <a href={projector} target="_blank" rel="noopener">
            {following === 'lost' ? 'Open it again' : 'Open the projector'}
          </a>
        ) : null}
        {following === 'followed' && theirs !== null && theirs !== version
          ? 'It shows another version of the set than this page: reload both.'
          : null}
        {missing > 0
          ? ` ${countOf(missing, 'proposition')} of the set came after this page: reload it and the projector.`
          : null}
        {isGone ? ' This set was deleted; it is shown as it was last.' : null}
      </p>
      <section className={classes.notes} aria-labelledby="notes">
        <div className={classes.clock}>
          <p>
            <small>Now</small> <span>{now === null ? '' : time.format(now)}</span>
          </p>
          {state.timer ? (
            <p>
              <small>Time left</small> <RevealClock timer={state.timer} onDo={dispatch} />
            </p>
          ) : null}
        </div>
        <h2 id="notes">Notes</h2>
        {note === '' ? (
          <p className="soft">No notes on this proposition.</p>
        ) : (
          <Words as="p" className={classes.note}>
            {note}
          </Words>
        )}
        <h2>Next proposition</h2>
        {after ? (
          <>
            <Words as="p" className="text">
              {after.facts.proposition.text}
            </Words>
            <Words as="p" className={`${classes.asked} soft`}>
              {after.question}
            </Words>
          </>
        ) : (
          <p className="soft">This is the last one.</p>
        )}
      </section>
      <section className={classes.now} aria-labelledby="shown-now">
        <p className="soft">
          {set ? <Words as="span">{`${set.name} · `}</Words> : null}
          {at + 1} of {items.length}
          {isEnd ? ` · ${end}` : ''}
          {state.blank ? ' · the screen is blank' : ''}
        </p>
        <Words as="h2" id="shown-now">
          {proposition.text}
        </Words>
        <Words as="p" className="text">
          {item.question}
        </Words>
        <p role="status" className={classes.next}>
          {next === '' ? `${end}: nothing comes after it.` : `Next step: ${next}`}
        </p>
        <WhoHoldsWhat all={all} state={state} onShow={(unit) => dispatch({ do: 'show', unit })} />
      </section>
      <RevealControls
        state={state}
        isEnd={isEnd}
        onDo={dispatch}
        onKeys={() => setAsksKeys(true)}
      />
      <KeysHelp
        keys={keysOfReveal('leader')}
        opened={asksKeys}
        onClose={() => setAsksKeys(false)}
      />
    </div>
  );
}

function followingWords(following: Following): string {
  switch (following) {
    case 'followed':
      return 'The projector follows.';
    case 'lost':
      return 'The projector is closed, or does not answer.';
    case 'missing':
      return 'In this browser the windows do not follow each other: turn the slides on the projector, too.';
    default:
      return 'No projector shows this in this browser.';
  }
}
