'use client';

import { Fragment, type ReactNode, type RefObject, useMemo } from 'react';
import { useCoding } from '@/components/positions/coding-context';
import { type CodedHere, CodingParagraph } from '@/components/positions/coding-paragraph';
import { CueKey } from '@/components/positions/cue-key';
import { PassageBar } from '@/components/positions/passage-bar';
import { PositionForm } from '@/components/positions/position-form';
import type { ParagraphPlace } from '@/components/positions/use-passages';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { lookOf } from '@/lib/charts/commentator-look';
import type { ContributionView } from '@/lib/debates/view';
import type { MarkedRange } from '@/lib/positions/passage-segments';
import type { StanceCue } from '@/lib/text/stance-cues';
import classes from './coding-text.module.css';
import './highlights.css';

type Props = {
  frame: RefObject<HTMLElement | null>;
  paragraphs: ReadonlyMap<string, readonly ParagraphPlace[]>;
  active: ParagraphPlace | null;
  /** The stance cues of the active paragraph; null while they are off. */
  cues: readonly StanceCue[] | null;
  onNumber: (contributionId: string, number: number) => void;
  onFocus: (contributionId: string, number: number) => void;
  onPosition: (positionId: string, contributionId: string, offset: number) => void;
};

/** The text of the debate, who says what in the margin, and the form where the words are. */
export function CodingText(props: Props) {
  const { frame, paragraphs, active, cues, onNumber, onFocus, onPosition } = props;
  const { contributions, view } = useCoding();
  return (
    <section ref={frame} aria-label="The text" className={classes.text}>
      {contributions.map((contribution) => {
        const person = view.commentators.find((one) => one.id === contribution.commentatorId);
        return (
          <article key={contribution.id} className={classes.contribution}>
            <h2 className={classes.speaker}>
              {person ? <CommentatorMark index={person.index} initials={person.initials} /> : null}
              {person?.name ?? (contribution.speaker || 'Introduction')}
            </h2>
            <ContributionText
              contribution={contribution}
              paragraphs={paragraphs.get(contribution.id) ?? []}
              color={person ? lookOf(person.index).color : 'var(--line)'}
              speaker={person?.name ?? contribution.speaker}
              active={active?.contributionId === contribution.id ? active.number : null}
              cues={active?.contributionId === contribution.id ? cues : null}
              onNumber={onNumber}
              onFocus={onFocus}
              onPosition={onPosition}
            />
          </article>
        );
      })}
    </section>
  );
}

type TextProps = Omit<Props, 'frame' | 'active' | 'paragraphs'> & {
  contribution: ContributionView;
  paragraphs: readonly ParagraphPlace[];
  color: string;
  speaker: string;
  active: number | null;
};

const NO_RANGES: readonly MarkedRange[] = [];
const NO_CODED: readonly CodedHere[] = [];

function ContributionText({ contribution, paragraphs, active, cues, ...rest }: TextProps) {
  const { view, passage, form, marks } = useCoding();
  const text = contribution.text;
  const byParagraph = useMemo(() => {
    const texts = new Map(view.propositions.map((entry) => [entry.id, entry.text]));
    const found = new Map<number, { ranges: MarkedRange[]; coded: CodedHere[] }>();
    for (const position of view.positions) {
      for (const piece of position.evidence) {
        if (piece.contributionId !== contribution.id) continue;
        const { start, end } = piece;
        if (start === null || end === null) continue;
        for (const paragraph of paragraphs) {
          if (paragraph.start >= end || paragraph.end <= start) continue;
          const here = found.get(paragraph.number) ?? { ranges: [], coded: [] };
          here.ranges.push({ start, end, id: position.id });
          if (!here.coded.some((one) => one.position.id === position.id)) {
            here.coded.push({ position, proposition: texts.get(position.propositionId) ?? '' });
          }
          found.set(paragraph.number, here);
        }
      }
    }
    return found;
  }, [view, contribution.id, paragraphs]);
  const reviewed = new Set(
    marks.reviews
      .filter((review) => review.contributionId === contribution.id)
      .map((review) => review.paragraph),
  );
  if (text === null) {
    return (
      <p className="small soft">
        The text is not stored here. Choose a cell in the list of propositions to record a position
        with its paragraph and words.
      </p>
    );
  }
  const formOffset =
    form?.place.kind === 'text' && form.place.contributionId === contribution.id
      ? form.place.offset
      : null;
  const chosen = passage?.contributionId === contribution.id ? passage : null;
  return paragraphs.map((paragraph, index): ReactNode => {
    const next = paragraphs[index + 1]?.start ?? text.length + 1;
    const holds = (offset: number) => offset > paragraph.start && offset <= next;
    const here = byParagraph.get(paragraph.number);
    return (
      <Fragment key={paragraph.number}>
        <CodingParagraph
          {...rest}
          contributionId={contribution.id}
          number={paragraph.number}
          start={paragraph.start}
          end={paragraph.end}
          text={paragraph.text}
          ranges={here?.ranges ?? NO_RANGES}
          coded={here?.coded ?? NO_CODED}
          isActive={active === paragraph.number}
          isReviewed={reviewed.has(paragraph.number)}
        />
        {cues && active === paragraph.number ? <CueKey cues={cues} /> : null}
        {chosen && holds(chosen.end) ? <PassageBar passage={chosen} /> : null}
        {form && formOffset !== null && holds(formOffset) ? (
          <PositionForm key={form.key} form={form} />
        ) : null}
      </Fragment>
    );
  });
}
