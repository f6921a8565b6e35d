'use client';

import { Fragment, memo, type ReactNode } from 'react';
import { PositionEditor } from '@/components/coding/form/position-editor';
import { CodingParagraph } from '@/components/coding/text/coding-paragraph';
import { CueKey } from '@/components/coding/text/cue-key';
import { PassageBar } from '@/components/coding/text/passage-bar';
import { TextStretch } from '@/components/coding/text/text-stretch';
import { TurnButton } from '@/components/contributions/turns/turn-button';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { lookOf } from '@/lib/charts/commentator-look';
import type { CodedParagraph } from '@/lib/coding/coded-paragraphs';
import type { ParagraphPlace, Passage } from '@/lib/coding/state/coding-text';
import type { OpenForm } from '@/lib/coding/state/form-state';
import { isWorkedIn, type TextStretch as Stretch } from '@/lib/coding/text-stretches';
import type { StanceCue } from '@/lib/text/similar/stance-cues';
import { sayTurn, type Turn } from '@/lib/view/turns';
import type { CommentatorView, ContributionView } from '@/lib/view/view';
import classes from './coding-text.module.css';

type Props = {
  contribution: ContributionView;
  person: CommentatorView | null;
  /** Which of the speaker's turns this is, where there are several. */
  turn: Turn | undefined;
  paragraphs: readonly ParagraphPlace[];
  /** The same in stretches, where the text is drawn as far as it is near; null where it is drawn whole. */
  stretches: readonly Stretch[] | null;
  coded: ReadonlyMap<number, CodedParagraph> | null;
  /** Numbers of the paragraphs that are done, as a list with spaces. */
  reviewed: string;
  active: number | null;
  cues: readonly StanceCue[] | null;
  /** The chosen words and the open form, where they are of this contribution. */
  passage: Passage | null;
  form: OpenForm | null;
};

/** What one speaker says. Drawn anew only where something of it changed: texts can be very long. */
export const CodingContribution = memo(
  function CodingContribution(props: Props) {
    const { contribution, paragraphs, passage, form, active, stretches } = props;
    const length = contribution.text?.length ?? 0;
    const formAt = form?.place.kind === 'text' ? form.place.offset : null;
    const rows = (from: number, to: number) => (
      <Rows {...props} length={length} from={from} to={to} formAt={formAt} />
    );
    if (!stretches || stretches.length === 0)
      return <Said {...props}>{rows(0, paragraphs.length)}</Said>;
    let from = 0;
    const parts = stretches.map((stretch, at) => {
      const begin = from;
      from += stretch.length;
      const end = from;
      const until = paragraphs[end]?.start ?? length + 1;
      return (
        <TextStretch
          key={stretch[0]?.number}
          stretch={stretch}
          isHeld={isWorkedIn(stretch, until, { active, passage, formAt })}
          isFirst={contribution.order < FIRST && at === 0}
        >
          {() =>
            stretches.length === 1 ? <Said {...props}>{rows(0, end)}</Said> : rows(begin, end)
          }
        </TextStretch>
      );
    });
    return stretches.length === 1 ? parts : <Said {...props}>{parts}</Said>;
  },
  (a, b) =>
    a.person?.id === b.person?.id &&
    a.person?.name === b.person?.name &&
    sameCoded(a.coded, b.coded) &&
    KEPT.every((key) => a[key] === b[key]),
);

const KEPT = [
  'contribution',
  'turn',
  'paragraphs',
  'stretches',
  'reviewed',
  'active',
  'cues',
  'passage',
  'form',
] as const;

function sameCoded(a: Props['coded'], b: Props['coded']): boolean {
  if (a === b) return true;
  if (!a || !b || a.size !== b.size) return false;
  for (const [number, one] of a) if (b.get(number) !== one) return false;
  return true;
}

/** Who says it, and below it the paragraphs. */
function Said({ contribution, person, turn, passage, children }: Props & { children: ReactNode }) {
  return (
    <article className={classes.contribution}>
      <div className={classes.speaker}>
        <h2>
          {person ? <CommentatorMark index={person.index} initials={person.initials} /> : null}
          {person?.name ?? (contribution.speaker || 'Introduction')}
          {turn ? <span className={`soft small ${classes.turn}`}>{sayTurn(turn)}</span> : null}
        </h2>
        <TurnButton
          target={{
            contributionId: contribution.id,
            paragraph: null,
            ...(passage ? { chosenAt: passage.start } : {}),
          }}
          label={`Change this turn of ${person?.name ?? (contribution.speaker || 'the introduction')}`}
        />
      </div>
      {contribution.text === null ? (
        <p className="small soft">
          The text is not kept here. Choose a cell in the list of propositions to record a position
          with its paragraph and words.
        </p>
      ) : (
        children
      )}
    </article>
  );
}

/** The stretches that are drawn at once are those with which so many contributions begin. */
const FIRST = 2;

/** The paragraphs from one place to before another, and what is open beneath them. */
function Rows(props: Props & { length: number; from: number; to: number; formAt: number | null }) {
  const { contribution, person, paragraphs, coded, passage, form, active, cues, formAt } = props;
  const reviewed = new Set(props.reviewed.split(' ').map(Number));
  return paragraphs.slice(props.from, props.to).map((paragraph, index) => {
    const { number, start } = paragraph;
    const next = paragraphs[props.from + index + 1]?.start ?? props.length + 1;
    const holds = (offset: number) => offset > start && offset <= next;
    return (
      <Fragment key={number}>
        <CodingParagraph
          contributionId={contribution.id}
          number={number}
          turn={props.turn}
          start={start}
          end={paragraph.end}
          text={paragraph.text}
          color={person ? lookOf(person.index).color : 'var(--line)'}
          speaker={person?.name ?? contribution.speaker}
          marked={coded?.get(number) ?? null}
          isActive={active === number}
          isReviewed={reviewed.has(number)}
        />
        {cues && active === number ? <CueKey cues={cues} /> : null}
        {passage && holds(passage.end) ? <PassageBar passage={passage} /> : null}
        {form && formAt !== null && holds(formAt) ? (
          <PositionEditor key={form.key} opened={form} />
        ) : null}
      </Fragment>
    );
  });
}
