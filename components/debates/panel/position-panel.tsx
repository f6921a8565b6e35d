'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useOnSlide } from '@/components/charts/slide-context';
import { CommentatorLink } from '@/components/debates/panel/commentator-link';
import { PanelFigures } from '@/components/debates/panel/panel-figures';
import { PanelJump } from '@/components/debates/panel/panel-jump';
import { PanelPositions } from '@/components/debates/panel/panel-positions';
import { useSentences } from '@/components/debates/sentences/use-sentences';
import { keepTrying } from '@/components/loading/keep-trying';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { useWords } from '@/components/ui/words/words';
import { lookOf } from '@/lib/charts/commentator-look';
import { HISTOGRAM_FROM } from '@/lib/charts/spectrum/histogram';
import { absencesOn } from '@/lib/view/absence';
import type { PropositionFacts } from '@/lib/view/filter';
import { groupBy } from '@/lib/view/group-by';
import { hiddenNames } from '@/lib/view/hidden-words';
import type { FoundOtherwise } from '@/lib/view/otherwise';
import type { CommentatorView, DebateView, PositionView, ReasonView } from '@/lib/view/view';
import { type Absence, NOT_CODED } from '@/lib/words/absence-words';
import { nameList } from '@/lib/words/name-list';
import classes from './position-panel.module.css';

const PanelOtherwise = dynamic(() =>
  keepTrying(() => import('@/components/debates/panel/panel-otherwise')).then(
    (module) => module.PanelOtherwise,
  ),
);

/** What Esc closes before the panel; what is closing already is not. */
const OTHERS = ':is([role="dialog"], [role="menu"], [role="listbox"]):not([inert] *)';
const FIELDS = 'input, select, textarea';

/** What a reading finds of somebody who is silent in it. */
const NOTHING_FOUND = { stance: null, explicitness: 'explicit' } as const;

/** The words behind a row or a mark: every shown commentator's position on one proposition. */
export function PositionPanel({
  view,
  facts,
  positions,
  onRetry,
  otherwise,
  shown,
  by,
  place,
  onReveal,
  onStep,
  onClose,
}: {
  view: Pick<DebateView, 'debate' | 'source' | 'themes' | 'otherwise'>;
  facts: PropositionFacts;
  /** Positions and reasons with their words; null while they are on their way. */
  positions:
    | { held: readonly PositionView[]; reasons: readonly ReasonView[] }
    | 'waiting'
    | 'failed';
  /** Asks again for words that could not be fetched. */
  onRetry: () => void;
  /** What other readers find on this proposition, where they differ. */
  otherwise: readonly FoundOtherwise[];
  shown: readonly CommentatorView[];
  /** Slug of the commentator asked for: comes first in sight. */
  by: string | null;
  /** Where the proposition stands among those shown, 1-based; null where it is filtered away. */
  place: { at: number; of: number } | null;
  /** Lets go of the filters that hide positions. */
  onReveal: () => void;
  onStep: (step: 1 | -1) => void;
  onClose: () => void;
}) {
  const panel = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const { proposition } = facts;
  const { answer: sentences } = useSentences(
    view.debate,
    view.debate.hasText ? proposition.id : null,
  );
  const wordsOf = (slug: string) => panel.current?.querySelector(`[data-by="${CSS.escape(slug)}"]`);
  const ready = typeof positions === 'string' ? null : positions;

  // Before the panel is seen: a key pressed the moment it stands there is already its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new proposition or commentator moves the focus
  useLayoutEffect(() => {
    title.current?.focus({ preventScroll: true });
    // What is gone to stands below the head, which is as tall as its proposition.
    panel.current?.style.setProperty('--head', `${head.current?.offsetHeight ?? 0}px`);
    const wanted = by && wordsOf(by);
    if (panel.current) panel.current.scrollTop = 0;
    if (wanted && wanted.getBoundingClientRect().bottom > window.innerHeight) {
      wanted.scrollIntoView({ block: 'start' });
    }
  }, [proposition.id, by]);

  // Esc closes wherever the focus is, unless something else that it closes is open, or a field has it.
  useEffect(() => {
    const onEscape = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector(OTHERS) || document.activeElement?.matches(FIELDS)) return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', onEscape);
    return () => document.removeEventListener('keydown', onEscape);
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
      return;
    }
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step !== 1 && step !== -1) return;
    event.preventDefault();
    onStep(step);
  };

  const themes = view.themes.filter(({ id }) => proposition.themeIds.includes(id));
  const { written } = useWords();
  const onSlide = useOnSlide();
  const absence = absencesOn(facts);
  const contested = groupBy(otherwise, ({ commentator }) => commentator.id);
  const held = new Map(facts.held.map((position) => [position.commentatorId, position]));
  const contestedOf = (commentatorId: string) => {
    const found = contested.get(commentatorId);
    return found ? (
      <PanelOtherwise
        view={view}
        own={held.get(commentatorId) ?? NOTHING_FOUND}
        found={found}
        propositionId={proposition.id}
      />
    ) : null;
  };
  // Of whom the reading shown finds nothing, and another does.
  const onlyOthers = shown.filter(
    (one) => contested.has(one.id) && absence(one) === 'not-addressed',
  );
  const namesOf = (kind: Absence) =>
    shown.filter((one) => absence(one) === kind).map(({ name }) => name);
  return (
    <aside
      ref={panel}
      className={`${classes.panel} no-print`}
      aria-labelledby="panel-title"
      onKeyDown={onKeyDown}
    >
      <div className={classes.top}>
        <p className={classes.themes} {...written}>
          {themes.map(({ name }) => name).join(' · ')}
        </p>
        <button type="button" className={classes.close} onClick={onClose} aria-label="Close">
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div ref={head} className={classes.head}>
        <h2 id="panel-title" ref={title} tabIndex={-1} className={classes.title} {...written}>
          {proposition.text}
        </h2>
        {ready ? (
          <PanelJump
            facts={facts}
            shown={shown}
            onJump={(slug) => wordsOf(slug)?.scrollIntoView({ block: 'start' })}
          />
        ) : null}
      </div>
      <PanelFigures facts={facts} shown={shown} />
      {positions === 'waiting' ? <p className="soft">Fetching the words …</p> : null}
      {positions === 'failed' ? (
        <div role="alert" className={classes.failed}>
          <p>The words of this proposition could not be fetched. The figures above are complete.</p>
          <button type="button" className={classes.more} onClick={onRetry}>
            Try again
          </button>
        </div>
      ) : null}
      {ready ? (
        <PanelPositions
          key={proposition.id}
          view={view}
          {...ready}
          shown={shown}
          by={by}
          ofColumns={facts.tally.commentators >= HISTOGRAM_FROM}
          sentences={typeof sentences === 'string' ? {} : sentences}
          contestedOf={contestedOf}
        />
      ) : null}
      <PanelAbsent
        names={namesOf('not-addressed')}
        one="does not address it"
        many="do not address it"
      />
      {onlyOthers.map(({ id, slug, name, index, initials }) => (
        <section
          key={id}
          className={classes.position}
          aria-label={name}
          data-by={slug}
          style={{ '--commentator': lookOf(index).color }}
        >
          <h3 className={classes.name}>
            <CommentatorMark index={index} initials={initials} size={26} />
            <CommentatorLink slug={slug} name={name} />
          </h3>
          {contestedOf(id)}
        </section>
      ))}
      <PanelAbsent names={namesOf('not-coded')} one={`is ${NOT_CODED}`} many={`are ${NOT_CODED}`} />
      {facts.hidden.length > 0 ? (
        <div className={classes.silent}>
          Hidden by the filter: {hiddenNames(facts.hidden, 8)}.{' '}
          <button type="button" className={classes.more} onClick={onReveal}>
            Show {facts.hidden.length === 1 ? 'this position' : 'these positions'} too
          </button>
        </div>
      ) : null}
      <div className={classes.walk}>
        <button type="button" onClick={() => onStep(-1)} disabled={place === null || place.at <= 1}>
          ↑ Previous
        </button>
        <button
          type="button"
          onClick={() => onStep(1)}
          disabled={place === null || place.at >= place.of}
        >
          ↓ Next
        </button>
        <span className="soft">
          {place ? `${place.at} of ${place.of}` : 'Not in the current filters'}
        </span>
      </div>
      <div className={classes.foot}>
        {onSlide ? null : (
          <p className={classes.links}>
            <Link
              href={`/debates/${view.debate.slug}/code?proposition=${proposition.slug}${view.debate.otherReading ? `&reading=${view.debate.otherReading.id}` : ''}`}
            >
              Edit
            </Link>
            <Link href={`/propositions/${proposition.slug}`}>This proposition in all debates</Link>
          </p>
        )}
        <p className={classes.keys} aria-hidden="true">
          Arrow keys: next proposition · Esc: close
        </p>
      </div>
    </aside>
  );
}

/** Who holds nothing, by name, with the reason; more than eight are counted first. */
function PanelAbsent({ names, one, many }: { names: string[]; one: string; many: string }) {
  if (names.length === 0) return null;
  return (
    <div className={classes.silent}>
      {names.length > 8 ? (
        <details>
          <summary>
            {names.length} {many}
          </summary>
          {nameList(names)}
        </details>
      ) : (
        `${nameList(names)} ${names.length === 1 ? one : many}.`
      )}
    </div>
  );
}
