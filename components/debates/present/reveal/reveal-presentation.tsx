'use client';

import { Button, NativeSelect } from '@mantine/core';
import { useFullscreenDocument } from '@mantine/hooks';
import { useSearchParams } from 'next/navigation';
import { type ReactNode, useCallback, useState } from 'react';
import { BlankScreen } from '@/components/debates/present/blank-screen';
import { KeysHelp } from '@/components/debates/present/keys-help';
import { LeaveLink } from '@/components/debates/present/leave-link';
import classes from '@/components/debates/present/presentation.module.css';
import { PrintedSlides } from '@/components/debates/present/printed-slides';
import { PresenterButton } from '@/components/debates/present/reveal/presenter-button';
import { RevealClock } from '@/components/debates/present/reveal/reveal-clock';
import { RevealSlide } from '@/components/debates/present/reveal/reveal-slide';
import { RevealedSheet } from '@/components/debates/present/reveal/revealed-sheet';
import { useReveal } from '@/components/debates/present/reveal/use-reveal';
import { channelOf, useRevealDeck } from '@/components/debates/present/reveal/use-reveal-deck';
import { useRevealKeys } from '@/components/debates/present/reveal/use-reveal-keys';
import { useRevealed } from '@/components/debates/present/reveal/use-revealed';
import { useStoredSet } from '@/components/debates/present/reveal/use-stored-set';
import { unknownSlides } from '@/components/debates/present/slides';
import { useFittedStage } from '@/components/debates/present/use-fitted-stage';
import { useLeave } from '@/components/debates/present/use-leave';
import { UnknownInAddress } from '@/components/debates/unknown-in-address';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import { usePrinting } from '@/components/loading/printing';
import { Words } from '@/components/ui/words/words';
import { lookAtShownSet } from '@/lib/sets/actions';
import type { PresentedSet } from '@/lib/view/reveal/reveal-deck';
import { keysOfReveal, type RevealKey } from '@/lib/view/reveal/reveal-keys';
import { placeInDeck } from '@/lib/view/reveal/reveal-state';
import type { ViewState } from '@/lib/view/state';
import own from './reveal.module.css';

/** What is read grows to fill the slide. */
const LARGER = 1.6;

/** One proposition a slide, revealed step by step; see `reveal` for the steps. */
export function RevealPresentation({
  explored,
  filters,
  set: sent,
  href,
  children,
}: {
  explored: FilteredDebate;
  /** What the address says of the view. */
  filters: ViewState;
  /** Null shows what the filters leave. */
  set: PresentedSet | null;
  /** Where Leave leads where the slides were opened by their address. */
  href: string;
  /** What stands in the bar beside its own. */
  children: ReactNode;
}) {
  const { view } = explored.index;
  const { set, isGone, readAgain } = useStoredSet(view.debate.id, sent, lookAtShownSet);
  const { items, units, deck, learn } = useRevealDeck(explored, set);
  const { state, dispatch, following, takeOver } = useReveal(
    deck,
    channelOf(view.debate.slug, set, filters),
    'projector',
    set?.version ?? null,
    readAgain,
  );
  const at = placeInDeck(state, deck);
  const asked = useSearchParams().get('slide') ?? '';
  const unknown = unknownSlides(
    deck.slides.map((id) => ({ id })),
    asked,
  );
  const item = items[at];
  const revealed = useRevealed(view, item, state, units, explored.shown, { learn });
  const leave = useLeave(href);
  const [asksKeys, setAsksKeys] = useState(false);
  const { fullscreen, toggle } = useFullscreenDocument();
  const { blank } = state;
  const onKey = useCallback(
    (command: RevealKey) => {
      if (command.do === 'keys') return setAsksKeys(true);
      if (command.do !== 'leave') return dispatch(command);
      if (blank) dispatch({ do: 'blank' });
      else leave();
    },
    [dispatch, leave, blank],
  );
  useRevealKeys(units, 'projector', onKey);
  const isPrinting = usePrinting();
  const isTold = state.told !== 'nothing' && state.told !== 'end';
  const stage = useFittedStage(`${state.slide} ${state.told} ${isPrinting}`, isTold ? LARGER : 1);
  if (isPrinting) {
    return (
      <PrintedSlides
        slides={items.map((one) => (
          <RevealedSheet
            key={one.facts.proposition.id}
            view={view}
            item={one}
            units={units}
            deck={deck}
            shown={explored.shown}
          />
        ))}
      />
    );
  }
  if (!item || !revealed) {
    return (
      <p>
        There is no proposition to reveal here. <LeaveLink href={href} />
      </p>
    );
  }
  const { proposition } = item.facts;
  const isEnd = state.told === 'end';
  const end = set ? 'End of the set' : 'End of the propositions';
  const isFirst = at === 0 && state.shown.length === 0;
  return (
    <>
      <UnknownInAddress names={unknown} />
      <section
        ref={stage}
        className={classes.stage}
        aria-label={isEnd ? end : `Slide ${at + 1} of ${items.length}`}
      >
        {blank ? null : isEnd ? (
          <div className={own.slide}>
            <Words as="p" className={own.debate}>
              {view.debate.title}
            </Words>
            <h2 className={own.proposition}>{end}</h2>
          </div>
        ) : (
          <RevealSlide
            title={view.debate.title}
            proposition={proposition.text}
            question={item.question}
            revealed={revealed}
            onShow={(unit) => dispatch({ do: 'show', unit })}
          />
        )}
      </section>
      <p role="status" className="visually-hidden">
        {blank
          ? 'The screen is blank.'
          : isEnd
            ? end
            : revealed.announced || <Words as="span">{proposition.text}</Words>}
      </p>
      {state.timer ? (
        <div className={`${own.timer} no-print`}>
          <RevealClock timer={state.timer} onDo={dispatch} />
        </div>
      ) : null}
      {blank ? <BlankScreen onShow={() => dispatch({ do: 'blank' })} /> : null}
      <nav className={`${classes.bar} ${own.bar} no-print needs-scripts`} aria-label="Slides">
        <Button variant="default" disabled={isFirst} onClick={() => dispatch({ do: 'back' })}>
          Step back
        </Button>
        <span>
          {at + 1} of {items.length}
        </span>
        <Button variant="default" disabled={isEnd} onClick={() => dispatch({ do: 'next' })}>
          Next step
        </Button>
        <NativeSelect
          className={`${classes.jump} ${own.jump}`}
          aria-label="Go to"
          size="xs"
          value={proposition.slug}
          onChange={(event) => dispatch({ do: 'go', slide: event.currentTarget.value })}
          data={items.map(({ facts }, place) => ({
            value: facts.proposition.slug,
            label: `${place + 1}. ${facts.proposition.text}`,
          }))}
        />
        {children}
        {isGone ? (
          <span role="status">This set was deleted; it is shown as it was last.</span>
        ) : null}
        <PresenterButton slug={view.debate.slug} following={following} onTakeOver={takeOver} />
        <Button variant="subtle" size="compact-sm" onClick={() => setAsksKeys(true)}>
          Keys (?)
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => void toggle()}>
          {fullscreen ? 'Leave full screen' : 'Full screen'}
        </Button>
        <LeaveLink href={href} />
      </nav>
      <KeysHelp
        keys={keysOfReveal('projector')}
        opened={asksKeys}
        onClose={() => setAsksKeys(false)}
      />
    </>
  );
}
