'use client';

import { Button, NativeSelect } from '@mantine/core';
import { useFullscreenDocument } from '@mantine/hooks';
import { parseAsString, useQueryState } from 'nuqs';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { SlideContext } from '@/components/charts/slide-context';
import { GroundLists } from '@/components/debates/overview/ground-lists';
import { Headline } from '@/components/debates/overview/headline';
import { DebateChart } from '@/components/debates/overview/more-charts';
import { ReadersDiffer } from '@/components/debates/overview/readers-differ';
import { SpectrumSection } from '@/components/debates/overview/spectrum-section';
import { OpenPanel } from '@/components/debates/panel/open-panel';
import { BlankScreen } from '@/components/debates/present/blank-screen';
import { placeOfFormerSlide } from '@/components/debates/present/former-slides';
import { KeysHelp } from '@/components/debates/present/keys-help';
import { LeaveLink } from '@/components/debates/present/leave-link';
import classes from '@/components/debates/present/presentation.module.css';
import { PrintedSlides } from '@/components/debates/present/printed-slides';
import {
  inParts,
  placeOfSlide,
  type Slide,
  slidesOf,
  unknownSlides,
} from '@/components/debates/present/slides';
import { useFittedStage } from '@/components/debates/present/use-fitted-stage';
import { useLeave } from '@/components/debates/present/use-leave';
import { keysOfSlides, useSlideKeys } from '@/components/debates/present/use-slide-keys';
import { UnknownInAddress } from '@/components/debates/unknown-in-address';
import { useCharted } from '@/components/debates/view/use-charted';
import type { useExplorer } from '@/components/debates/view/use-explorer';
import { WhyOnSlide } from '@/components/debates/why/why-on-slide';
import { whyOnSlides } from '@/components/debates/why/why-on-slides';
import { usePrinting } from '@/components/loading/printing';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { Words } from '@/components/ui/words/words';
import { groundOf } from '@/lib/view/ground/ground';
import { givesReasons, whyTheyDiffer } from '@/lib/view/reasons/why-they-differ';
import { whyVoices } from '@/lib/view/reasons/why-voices';

/** So many names fit under a slide; the marks of more are told by their tips and the panel. */
const MOST_NAMED = 12;

/** Of the panel beside a slide. */
const ALONE = { isPart: false };

/** The slides of a debate: what its page shows, from top to bottom. */
export function SlidesInTurn({
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
  const { view, state, onChange, drawn: explored, groups, spectrum, onOpen } = explorer;
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
      contested
        .filter(({ held }) => givesReasons(held))
        .map(({ proposition, held }) => ({
          text: proposition.text,
          parts: whyOnSlides(
            whyTheyDiffer(
              whyVoices(held, view.commentators),
              view.reasons.filter(({ propositionId }) => propositionId === proposition.id),
            ),
          ),
        })),
      ofAnyKind,
    );
  }, [charts, groups, facts, ofAnyKind, view]);
  const isNumber = /^\d{1,6}$/.test(wanted);
  const at = isNumber
    ? placeOfFormerSlide(Number(wanted), slides, groups, counts)
    : placeOfSlide(slides, wanted);
  const [isBlank, setBlank] = useState(false);
  const turn = useCallback(
    (to: number) => (isBlank ? setBlank(false) : void setWanted(slides[to]?.id ?? '')),
    [isBlank, setWanted, slides],
  );
  const leave = useLeave(overview);
  const [asksKeys, setAsksKeys] = useState(false);
  const does = {
    turn,
    leave: () => {
      if (state.show === null) leave();
    },
    blank: () => setBlank(!isBlank),
    keys: () => setAsksKeys(true),
  };
  useSlideKeys(slides, at, does, isBlank);
  const { fullscreen, toggle } = useFullscreenDocument();
  const isPrinting = usePrinting();
  const stage = useFittedStage(`${at} ${isPrinting}`);
  const slideOf = (slide: Slide | undefined, at: number) => (
    <>
      <SlideContext
        value={{ isPart: slides.filter(({ part }) => part === slide?.part).length > 1 }}
      >
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
          <GroundLists explored={explored} onOpen={onOpen} />
        ) : slide?.kind === 'why' ? (
          <WhyOnSlide view={view} text={slide.text} why={slide.why} place={slide.place} />
        ) : slide?.kind === 'spectrum' ? (
          <SpectrumSection
            key={at}
            explored={explored}
            groups={slide.groups}
            show={state.show}
            columns={state.columns}
            onOpen={onOpen}
            handle={isPrinting ? null : spectrum}
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
    </>
  );
  if (isPrinting) return <PrintedSlides slides={slides.map(slideOf)} />;
  return (
    <>
      {isNumber ? null : <UnknownInAddress names={unknownSlides(slides, wanted)} />}
      <section
        ref={stage}
        className={classes.stage}
        aria-label={`Slide ${at + 1} of ${slides.length}`}
      >
        {isBlank ? null : slideOf(slides[at], at)}
      </section>
      {isBlank ? <BlankScreen onShow={does.blank} /> : null}
      <noscript>
        <p>
          Without JavaScript the slides do not turn: the <a href={overview}>overview</a> has all of
          them below one another.
        </p>
      </noscript>
      <nav className={`${classes.bar} no-print needs-scripts`} aria-label="Slides">
        <Button variant="default" disabled={at === 0} onClick={() => turn(at - 1)}>
          Step back
        </Button>
        <span role="status">
          {at + 1} of {slides.length}
        </span>
        <Button variant="default" disabled={at === slides.length - 1} onClick={() => turn(at + 1)}>
          Next step
        </Button>
        <NativeSelect
          className={classes.jump}
          aria-label="Go to"
          size="xs"
          value={at}
          onChange={(event) => turn(Number(event.currentTarget.value))}
          data={inParts(slides)}
        />
        {children}
        <Button variant="subtle" size="compact-sm" onClick={does.keys}>
          Keys (?)
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => void toggle()}>
          {fullscreen ? 'Leave full screen' : 'Full screen'}
        </Button>
        <LeaveLink href={overview} />
      </nav>
      <KeysHelp keys={keysOfSlides} opened={asksKeys} onClose={() => setAsksKeys(false)} />
      <SlideContext value={ALONE}>
        <OpenPanel explored={explored} groups={groups} state={state} onChange={onChange} />
      </SlideContext>
    </>
  );
}
