'use client';

import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { CorrectForm } from '@/components/contributions/turns/correct-form';
import { GiveForm } from '@/components/contributions/turns/give-form';
import { PartForm } from '@/components/contributions/turns/part-form';
import { nameOfParagraph, type TurnTarget } from '@/components/contributions/turns/turn-target';
import classes from '@/components/contributions/turns/turns.module.css';
import {
  type OnTextChanged,
  useChangeTurn,
} from '@/components/contributions/turns/use-change-turn';
import { Dialog } from '@/components/ui/dialog';
import { splitParagraphs } from '@/lib/text/paragraphs';
import { citationOf, turnsOf } from '@/lib/view/turns';
import type { CommentatorView, ContributionView } from '@/lib/view/view';

type Props = {
  debateId: string;
  contributions: readonly ContributionView[];
  people: readonly CommentatorView[];
  target: TurnTarget;
  onChanged?: OnTextChanged;
  onClose: () => void;
};

/** What can be changed of one turn, and nothing else: its words, who speaks it, where it begins and ends. */
export function TurnDialog(props: Props) {
  const { debateId, contributions, people, target, onChanged, onClose } = props;
  const at = contributions.findIndex(({ id }) => id === target.contributionId);
  const contribution = contributions[at];
  const changing = useChangeTurn(debateId, target.contributionId, onClose, onChanged);
  const [number, setNumber] = useState(target.paragraph ?? 1);
  if (!contribution) return null;
  const person = people.find(({ id }) => id === contribution.commentatorId);
  const name = person?.name ?? (contribution.speaker || 'Introduction');
  const turn = turnsOf(contributions).get(contribution.id);
  const place = citationOf(turn, target.paragraph);
  const paragraphs = contribution.text === null ? [] : splitParagraphs(contribution.text);
  const paragraph = paragraphs[number - 1];
  return (
    <Dialog title={place ? `${name}, ${place}` : name} opened onClose={onClose}>
      <div className={classes.parts}>
        {paragraphs.length > 1 && target.paragraph === null ? (
          <NativeSelect
            label="Paragraph"
            value={String(number)}
            onChange={(event) => setNumber(Number(event.currentTarget.value))}
            data={paragraphs.map(({ text }, index) => ({
              value: String(index + 1),
              label: nameOfParagraph(index + 1, text),
            }))}
          />
        ) : null}
        {paragraph ? (
          <CorrectForm
            key={`${contribution.id} ${paragraph.start}`}
            name={`correct ${contribution.id} ${paragraph.start}`}
            paragraph={paragraph}
            changing={changing}
          />
        ) : null}
        <GiveForm
          contribution={contribution}
          all={contributions.filter(
            (one) =>
              one.kind === contribution.kind &&
              one.commentatorId === contribution.commentatorId &&
              one.speaker === contribution.speaker,
          )}
          name={name}
          people={people}
          changing={changing}
        />
        <PartForm
          text={contribution.text}
          target={target}
          paragraphs={paragraphs}
          next={contributions[at + 1] ?? null}
          name={name}
          nextName={
            people.find(({ id }) => id === contributions[at + 1]?.commentatorId)?.name ??
            contributions[at + 1]?.speaker ??
            ''
          }
          changing={changing}
        />
        {changing.problem ? (
          <p role="alert" className={classes.problem}>
            {changing.problem}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
