'use client';

import { useQueryStates } from 'nuqs';
import { useEffect, useMemo } from 'react';
import { TurnEdits } from '@/components/contributions/turns/turn-edits';
import { useAddressFollowed } from '@/components/loading/address/use-address-followed';
import { usePrinting } from '@/components/loading/printing';
import { PassageLink } from '@/components/read/passage-link';
import { ReadContribution } from '@/components/read/read-contribution';
import { ReadFilters } from '@/components/read/read-filters';
import { ReadPanel } from '@/components/read/read-panel';
import { ReadPaperKey } from '@/components/read/read-paper-key';
import { TextComing } from '@/components/read/text-coming';
import { useHighlightWalk } from '@/components/read/use-highlight-walk';
import { useStableNotes } from '@/components/read/use-stable-notes';
import { nameOf, useTextParts } from '@/components/read/use-text-parts';
import { useWantedPlace } from '@/components/read/use-wanted-place';
import { type ReadNote, readNotes } from '@/lib/read/read-notes';
import { readAddress, readParsers } from '@/lib/read/read-state';
import type { SentText } from '@/lib/read/text-data';
import type { ContributionHead, TextPart } from '@/lib/read/text-parts';
import { turnsOf } from '@/lib/view/turns';
import type { ContributionView, DebateView } from '@/lib/view/view';
import classes from './read.module.css';

/** A debate's text under its filters, with notes in the margin and a panel for one quotation. */
export function ReadView({
  frame,
  heads,
  sent,
}: {
  /** The debate without propositions, positions and reasons, which come with the text. */
  frame: DebateView;
  heads: readonly ContributionHead[];
  sent: SentText;
}) {
  const [state, setState] = useQueryStates(readParsers, { history: 'push' });
  useAddressFollowed(readAddress, state, setState);
  const { texts, propositions, positions, reasons, waiting, want, wantAll, failed, retry } =
    useTextParts(frame.debate, sent);
  const { active, show, close, walk, root } = useHighlightWalk(texts.size);
  const isFiltered = state.themes.length + state.who.length > 0;
  const isPrinting = usePrinting();
  const isWhole = waiting.length === 0;
  useEffect(() => {
    if (isFiltered || isPrinting) wantAll();
  }, [isFiltered, isPrinting, wantAll]);
  useWantedPlace(frame.debate.slug, state.part, waiting, want);

  const view = useMemo(
    () => ({ ...frame, propositions, positions, reasons }),
    [frame, propositions, positions, reasons],
  );
  const notes = useMemo(() => {
    const ids = heads.map(({ id }) => id);
    return readNotes(view, state, ids);
  }, [view, heads, state]);
  const byContribution = useStableNotes(notes);
  // Words of another may show a position of who is chosen: they are read where they stand.
  const isShown = (head: ContributionHead) =>
    state.who.length === 0 ||
    byContribution.has(head.id) ||
    view.commentators.some((one) => one.id === head.commentatorId && state.who.includes(one.slug));
  const turns = useMemo(() => turnsOf(heads), [heads]);
  const waitingOf = new Map(waiting.map((part) => [part.ids[0] ?? '', part]));
  const places = new Set(heads.map(({ id }) => id));
  const homeless = notes.filter((note) => !places.has(note.evidence.contributionId ?? ''));
  const activeNotes = notes.filter((note) => active.includes(note.evidence.id));
  // Of what is not there yet it is known whether there is a text.
  const contributions = useMemo(
    () =>
      heads.map(
        ({ characters, quotations: _, ...head }) =>
          texts.get(head.id) ?? { ...head, text: characters > 0 ? ' ' : null },
      ),
    [heads, texts],
  );
  const step = (by: 1 | -1) => {
    if (!isWhole) wantAll();
    walk(by);
  };
  const still = (part: TextPart) => (
    <TextComing key={nameOf(part)} part={part} want={want} failed={failed} retry={retry} />
  );

  return (
    <>
      <ReadFilters
        view={view}
        state={state}
        count={isWhole || isFiltered ? notes.length : sent.quotations}
        isWhole={isWhole}
        onChange={(change) => void setState(change)}
      />
      <ReadPaperKey notes={notes} colour={state.colour} />
      <TurnEdits debateId={view.debate.id} contributions={contributions} people={view.commentators}>
        <div ref={root} className={classes.text} data-long={heads.filter(isShown).length > LONG}>
          {heads.map((head) => {
            const contribution = texts.get(head.id);
            const coming = waitingOf.get(head.id);
            if (coming) return still(coming);
            if (!contribution || !isShown(head)) return null;
            return (
              <ReadContribution
                key={head.id}
                view={frame}
                contribution={contribution}
                turn={turns.get(head.id)}
                commentator={
                  view.commentators.find((one) => one.id === contribution.commentatorId) ?? null
                }
                notes={byContribution.get(head.id) ?? NONE}
                colour={state.colour}
                active={active}
                passage={
                  state.part === head.order && state.start !== null && state.end !== null
                    ? { start: state.start, end: state.end }
                    : null
                }
                onShow={show}
              />
            );
          })}
          {waiting.filter(({ ids }) => ids.length === 0).map(still)}
          {homeless.length > 0 ? (
            <ReadContribution
              view={view}
              contribution={{ ...HOMELESS, order: heads.length }}
              turn={undefined}
              commentator={null}
              notes={homeless}
              colour={state.colour}
              active={active}
              passage={null}
              onShow={show}
            />
          ) : null}
        </div>
      </TurnEdits>
      <PassageLink slug={view.debate.slug} root={root} />
      <ReadPanel
        view={view}
        notes={activeNotes}
        text={root}
        colour={state.colour}
        onStep={step}
        onClose={close}
      />
    </>
  );
}

const NONE: ReadNote[] = [];

/** From so many contributions on, only those in sight are laid out. */
const LONG = 40;

/** Quotations that belong to no contribution any more are still shown. */
const HOMELESS: ContributionView = {
  id: 'elsewhere',
  order: 0,
  kind: 'aside',
  commentatorId: null,
  speaker: 'Quotations without a place',
  text: null,
};
