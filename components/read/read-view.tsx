'use client';

import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { TurnEdits } from '@/components/contributions/turns/turn-edits';
import { useAddressFollowed } from '@/components/loading/use-address-followed';
import { PassageLink } from '@/components/read/passage-link';
import { ReadContribution } from '@/components/read/read-contribution';
import { ReadFilters } from '@/components/read/read-filters';
import { ReadPanel } from '@/components/read/read-panel';
import { ReadPaperKey } from '@/components/read/read-paper-key';
import { useHighlightWalk } from '@/components/read/use-highlight-walk';
import { type ReadNote, readNotes } from '@/lib/read/read-notes';
import { readAddress, readParsers } from '@/lib/read/read-state';
import { turnsOf } from '@/lib/view/turns';
import type { ContributionView, DebateView } from '@/lib/view/view';
import classes from './read.module.css';

/** A debate's text under its filters, with notes in the margin and a panel for one quotation. */
export function ReadView({
  view,
  contributions,
}: {
  view: DebateView;
  contributions: ContributionView[];
}) {
  const [state, setState] = useQueryStates(readParsers, { history: 'push' });
  useAddressFollowed(readAddress, state, setState);
  const { active, show, close, walk, root } = useHighlightWalk();

  const notes = useMemo(() => {
    const ids = contributions.map((contribution) => contribution.id);
    return readNotes(view, state, ids);
  }, [view, contributions, state]);
  const byContribution = useMemo(() => groupNotes(notes), [notes]);
  // Words of another may show a position of who is chosen: they are read where they stand.
  const shown = contributions.filter(
    (contribution) =>
      state.who.length === 0 ||
      byContribution.has(contribution.id) ||
      view.commentators.some(
        (one) => one.id === contribution.commentatorId && state.who.includes(one.slug),
      ),
  );
  const turns = useMemo(() => turnsOf(contributions), [contributions]);
  const homeless = notes.filter(
    (note) => !contributions.some(({ id }) => id === note.evidence.contributionId),
  );
  const activeNotes = notes.filter((note) => active.includes(note.evidence.id));

  return (
    <>
      <ReadFilters
        view={view}
        state={state}
        count={notes.length}
        onChange={(change) => void setState(change)}
      />
      <ReadPaperKey notes={notes} colour={state.colour} />
      <TurnEdits debateId={view.debate.id} contributions={contributions} people={view.commentators}>
        <div ref={root} className={classes.text} data-long={shown.length > LONG}>
          {shown.map((contribution) => (
            <ReadContribution
              key={contribution.id}
              view={view}
              contribution={contribution}
              turn={turns.get(contribution.id)}
              commentator={
                view.commentators.find((one) => one.id === contribution.commentatorId) ?? null
              }
              notes={byContribution.get(contribution.id) ?? NONE}
              colour={state.colour}
              active={active}
              passage={
                state.part === contribution.order && state.start !== null && state.end !== null
                  ? { start: state.start, end: state.end }
                  : null
              }
              onShow={show}
            />
          ))}
          {homeless.length > 0 ? (
            <ReadContribution
              view={view}
              contribution={{ ...HOMELESS, order: contributions.length }}
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
        onStep={walk}
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

function groupNotes(notes: readonly ReadNote[]): Map<string, ReadNote[]> {
  const groups = new Map<string, ReadNote[]>();
  for (const note of notes) {
    const id = note.evidence.contributionId ?? '';
    groups.set(id, [...(groups.get(id) ?? []), note]);
  }
  return groups;
}
