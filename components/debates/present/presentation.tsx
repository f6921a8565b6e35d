'use client';

import { Button, NativeSelect, Switch } from '@mantine/core';
import { useFullscreenDocument } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import { parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs';
import { type ReactNode, useCallback, useMemo } from 'react';
import { SlideContext } from '@/components/charts/slide-context';
import { GroundLists } from '@/components/debates/overview/ground-lists';
import { Headline } from '@/components/debates/overview/headline';
import { DebateChart } from '@/components/debates/overview/more-charts';
import { ReadersDiffer } from '@/components/debates/overview/readers-differ';
import { SpectrumSection } from '@/components/debates/overview/spectrum-section';
import { OpenPanel } from '@/components/debates/panel/open-panel';
import { placeOfFormerSlide } from '@/components/debates/present/former-slides';
import { LeaveLink } from '@/components/debates/present/leave-link';
import classes from '@/components/debates/present/presentation.module.css';
import {
  placeOfSlide,
  type Slide,
  slidesOf,
  unknownSlides,
} from '@/components/debates/present/slides';
import { useFittedStage } from '@/components/debates/present/use-fitted-stage';
import { useLeave } from '@/components/debates/present/use-leave';
import { useSlideKeys } from '@/components/debates/present/use-slide-keys';
import { UnknownInAddress } from '@/components/debates/unknown-in-address';
import { useCharted } from '@/components/debates/view/use-charted';
import { type SentDebate, useExplorer } from '@/components/debates/view/use-explorer';
import { WhyList } from '@/components/debates/why/why-list';
import { keepTrying } from '@/components/loading/keep-trying';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { Words } from '@/components/ui/words/words';
import { groundOf } from '@/lib/view/ground/ground';
import { givesReasons } from '@/lib/view/reasons/why-they-differ';
import type { PresentedSet } from '@/lib/view/reveal/reveal-deck';
import { debateViewHref } from '@/lib/view/state';

/** So many names fit under a slide; the marks of more are told by their tips and the panel. */
const MOST_NAMED = 12;

const RevealPresentation = dynamic(() =>
  keepTrying(() => import('@/components/debates/present/reveal/reveal-presentation')).then(
    (module) => module.RevealPresentation,
  ),
);

/**
 * A debate on a projector, with the filters of the address: one thing at a time in large type or, of a class
 * set or where it is asked for, one proposition a slide, which is revealed step by step.
 */
export function Presentation({
  classSet = null,
  ...sent
}: SentDebate & { classSet?: PresentedSet | null }) {
  const explorer = useExplorer(sent);
  const [reveals, setReveals] = useQueryState(
    'reveal',
    parseAsStringLiteral(['1']).withOptions({ history: 'replace' }),
  );
  const href = debateViewHref(explorer.view.debate.slug, { ...explorer.state, show: null });
  const isRevealed = classSet !== null || reveals !== null;
  const choice =
    classSet === null ? (
      <Switch
        label="Reveal step by step"
        checked={isRevealed}
        onChange={(event) => void setReveals(event.currentTarget.checked ? '1' : null)}
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

/** The slides of a debate: what its page shows, from top to bottom. */
function SlidesInTurn({
  explorer,
  overview,
  children,
}: {
  explorer: ReturnType<typeof useExplorer>;
  /** The address of the debate's page in this view. */
  overview: string;
  /** What stands in the bar beside its own. */
  children: ReactNode;
}) {
  const { view, state, onChange, drawn: explored, groups, spectrum, onOpen, onClosed } = explorer;
  const { facts, ofAnyKind, shown } = explored;
  const { counts, charts } = useCharted(explored);
  const [wanted, setWanted] = useQueryState(
    'slide',
    parseAsString.withDefault('').withOptions({ history: 'replace' }),
  );
  const slides = useMemo(() => {
    const contested = groundOf(facts, 'contested', () => []).map((item) => item.facts);
    return slidesOf(
      groups,
      charts,
      contested.filter(({ held }) => givesReasons(held)),
      ofAnyKind,
    );
  }, [charts, groups, facts, ofAnyKind]);
  const isNumber = /^\d{1,6}$/.test(wanted);
  const at = isNumber
    ? placeOfFormerSlide(Number(wanted), slides, groups, counts)
    : placeOfSlide(slides, wanted);
  const turn = useCallback(
    (to: number) => void setWanted(slides[to]?.id ?? ''),
    [setWanted, slides],
  );
  const leave = useLeave(overview);
  useSlideKeys(slides, at, turn, () => {
    if (state.show === null) leave();
  });
  const { fullscreen, toggle } = useFullscreenDocument();
  const slide = slides[at];
  const stage = useFittedStage(at);
  return (
    <>
      {isNumber ? null : <UnknownInAddress names={unknownSlides(slides, wanted)} />}
      <section
        ref={stage}
        className={classes.stage}
        aria-label={`Slide ${at + 1} of ${slides.length}`}
      >
        <SlideContext value={slides.filter(({ part }) => part === slide?.part).length > 1}>
          {slide?.kind === 'headline' ? (
            <>
              <Words as="p" className={`${classes.title} text`}>
                {view.debate.title}
              </Words>
              <Words as="p" className={classes.question}>
                {view.debate.question}
              </Words>
              <Headline explored={explored} state={state} onChange={onChange} />
              <ReadersDiffer view={view} onOpen={onOpen} />
            </>
          ) : slide?.kind === 'ground' ? (
            <GroundLists
              explored={explored}
              unfolded={state.all}
              onUnfold={(all) => onChange({ all })}
              onOpen={onOpen}
            />
          ) : slide?.kind === 'why' ? (
            <WhyList view={view} facts={[slide.facts]} />
          ) : slide?.kind === 'spectrum' ? (
            <SpectrumSection
              key={at}
              explored={explored}
              groups={slide.groups}
              show={state.show}
              columns={state.columns}
              onOpen={onOpen}
              handle={spectrum}
            />
          ) : slide?.kind === 'chart' ? (
            <DebateChart
              key={at}
              chart={slide.chart}
              slug={view.debate.slug}
              explored={explored}
              measure={state.measure}
              whole
              onOpen={onOpen}
            />
          ) : null}
        </SlideContext>
        {view.debate.otherReading ? (
          <p className={classes.names}>
            As read by {view.debate.otherReading.who}, not in the reference reading
          </p>
        ) : null}
        {(slide?.kind === 'ground' || slide?.kind === 'spectrum') && shown.length <= MOST_NAMED ? (
          <ul className={classes.names} aria-label="Commentators">
            {shown.map(({ id, name, index: look, initials }) => (
              <li key={id}>
                <CommentatorMark index={look} initials={initials} size={16} /> {name}
              </li>
            ))}
          </ul>
        ) : null}
      </section>
      <noscript>
        <p>
          Without JavaScript the slides do not turn: the <a href={overview}>overview</a> has all of
          them below one another.
        </p>
      </noscript>
      <nav className={`${classes.bar} no-print needs-scripts`} aria-label="Slides">
        <Button variant="default" disabled={at === 0} onClick={() => turn(at - 1)}>
          Back
        </Button>
        <span role="status">
          {at + 1} of {slides.length}
        </span>
        <Button variant="default" disabled={at === slides.length - 1} onClick={() => turn(at + 1)}>
          Next
        </Button>
        <NativeSelect
          className={classes.jump}
          aria-label="Go to"
          size="xs"
          value={at}
          onChange={(event) => turn(Number(event.currentTarget.value))}
          data={inParts(slides)}
        />
        <span className={classes.keys}>
          Arrow keys turn the slides; with Shift, to the next chart
        </span>
        {children}
        <Button variant="subtle" onClick={() => void toggle()}>
          {fullscreen ? 'Leave full screen' : 'Full screen'}
        </Button>
        <LeaveLink href={overview} />
      </nav>
      <OpenPanel
        explored={explored}
        groups={groups}
        state={state}
        onChange={onChange}
        onClosed={onClosed}
      />
    </>
  );
}

/** The slides to choose from, under the chart they belong to. */
function inParts(slides: readonly Slide[]) {
  const parts = new Map<string, { value: string; label: string }[]>();
  for (const [place, { part, name }] of slides.entries()) {
    parts.set(part, [...(parts.get(part) ?? []), { value: String(place), label: name }]);
  }
  return [...parts].map(([group, items]) => ({ group, items }));
}
