'use client';

import { Button } from '@mantine/core';
import { useSearchParams } from 'next/navigation';
import { KeySheet } from '@/components/debates/paper/class/key-sheet';
import { PaperChoice } from '@/components/debates/paper/class/paper-choice';
import {
  type ClassPaperKind,
  paperKinds,
  readPaperForm,
} from '@/components/debates/paper/class/paper-kinds';
import { PaperAbout, PaperSheet } from '@/components/debates/paper/class/paper-sheet';
import { QuestionSheet } from '@/components/debates/paper/class/question-sheet';
import { RoleSheets } from '@/components/debates/paper/class/role-sheets';
import type { Sheet } from '@/components/debates/paper/class/sheet';
import { useAllSentences, useAllStretches } from '@/components/debates/paper/use-all-sentences';
import { beforeClass } from '@/components/debates/present/before-class';
import { useRevealDeck } from '@/components/debates/present/reveal/use-reveal-deck';
import { type SentDebate, useExplorer } from '@/components/debates/view/use-explorer';
import { printPage } from '@/components/loading/printing';
import { Words } from '@/components/ui/words/words';
import type { PresentedSet } from '@/lib/view/reveal/reveal-deck';
import type { ClassSet } from '@/lib/view/sets/class-set';
import { countOf } from '@/lib/words/format-count';
import classes from './class-paper.module.css';

/** Of more it is said how they can be made fewer. */
const MANY = 12;

/** What a class gets on paper, of a set or of what the filters leave: as it will be printed, with the way to print it. */
export function ClassPaper({
  kind,
  classSet = null,
  ...sent
}: SentDebate & {
  kind: ClassPaperKind;
  /** With its notes where a key asks for them: no other sheet is sent them. */
  classSet?: PresentedSet | ClassSet | null;
}) {
  const { view, state, drawn } = useExplorer(sent);
  const { items } = useRevealDeck(drawn, classSet);
  const form = readPaperForm(useSearchParams());
  const { debate } = view;
  const needsText = kind === 'roles' || (kind === 'questions' && form.passages);
  const ids = items.map(({ facts }) => facts.proposition.id);
  const sentences = useAllSentences(debate, debate.hasText && needsText ? ids : []);
  const readAlone = debate.hasText && needsText && kind === 'questions' ? ids : [];
  const stretches = useAllStretches(debate, readAlone);
  const isWaiting = sentences === 'waiting' || stretches === 'waiting';
  const called = (
    <>
      {paperKinds[kind].one}
      {classSet ? ': ' : ''}
      {classSet ? <Words as="span">{classSet.name}</Words> : null}
    </>
  );
  const read = kind === 'questions' ? '' : sent.reading.words;
  const sheet: Sheet = {
    view,
    items,
    shown: drawn.shown,
    contributionOrder: sent.contributionOrder,
    sentences: sentences === 'waiting' ? {} : sentences,
    stretches: stretches === 'waiting' ? {} : stretches,
    form,
    called,
    notes: notesOf(classSet?.items ?? []),
  };
  const isTooMuch = view.words === 'by-proposition' && (kind !== 'questions' || form.passages);
  const title = (
    <>
      <Words as="h1">{debate.title}</Words>
      <p className={classes.called}>{called}</p>
    </>
  );
  const about = <PaperAbout view={view} read={read} />;
  return (
    <>
      <PaperChoice
        kind={kind}
        slug={debate.slug}
        isOfSet={classSet !== null}
        back={beforeClass(debate.slug, state, classSet)}
      >
        <Button className="needs-scripts" onClick={() => void printPage()}>
          Print
        </Button>
      </PaperChoice>
      <div aria-busy={isWaiting} className={classes.paper}>
        {items.length === 0 ? <p>Nothing fits the filters of this address.</p> : null}
        {isTooMuch ? (
          <p>This debate holds too many positions to print their words. Filter it by a theme.</p>
        ) : null}
        {kind === 'roles' ? (
          <>
            <div className="no-print">
              {title}
              {about}
              <p>
                {countOf(drawn.shown.length, 'commentator')}, each on a sheet or more
                {drawn.shown.length > MANY ? '; a filter by commentator makes them fewer' : ''}.
              </p>
            </div>
            {isTooMuch ? null : <RoleSheets {...sheet} read={read} />}
          </>
        ) : (
          <PaperSheet isSigned={kind === 'questions'} head={title}>
            {about}
            {kind === 'questions' ? <QuestionSheet {...sheet} /> : <KeySheet {...sheet} />}
          </PaperSheet>
        )}
      </div>
    </>
  );
}

function notesOf(items: readonly (PresentedSet['items'][number] & { readonly note?: string })[]) {
  return Object.fromEntries(items.map(({ propositionId, note = '' }) => [propositionId, note]));
}
