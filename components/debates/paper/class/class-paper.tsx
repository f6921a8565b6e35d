'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { KeySheet } from '@/components/debates/paper/class/key-sheet';
import { type ClassPaperKind, paperKinds } from '@/components/debates/paper/class/paper-kinds';
import { QuestionSheet } from '@/components/debates/paper/class/question-sheet';
import { RoleSheets } from '@/components/debates/paper/class/role-sheets';
import { useAllSentences } from '@/components/debates/paper/use-all-sentences';
import { beforeClass } from '@/components/debates/present/before-class';
import { useRevealDeck } from '@/components/debates/present/reveal/use-reveal-deck';
import { type SentDebate, useExplorer } from '@/components/debates/view/use-explorer';
import { printPage } from '@/components/loading/printing';
import { Words } from '@/components/ui/words/words';
import { formatPartialDate } from '@/lib/fields/format-date';
import type { PresentedSet } from '@/lib/view/reveal/reveal-deck';
import type { DebateView } from '@/lib/view/view';
import classes from './class-paper.module.css';

/** What a class gets on paper, of a set or of what the filters leave: as it will be printed, with the way to print it. */
export function ClassPaper({
  kind,
  classSet = null,
  ...sent
}: SentDebate & { kind: ClassPaperKind; classSet?: PresentedSet | null }) {
  const { view, state, drawn } = useExplorer(sent);
  const { items } = useRevealDeck(drawn, classSet);
  const search = useSearchParams().toString();
  const { debate } = view;
  const ids = items.map(({ facts }) => facts.proposition.id);
  const sentences = useAllSentences(debate, debate.hasText && kind !== 'key' ? ids : []);
  const sheet = {
    view,
    items,
    shown: drawn.shown,
    contributionOrder: sent.contributionOrder,
    sentences: sentences === 'waiting' ? {} : sentences,
  };
  const href = (page: string) =>
    `/debates/${debate.slug}${page}${search === '' ? '' : `?${search}`}`;
  return (
    <>
      <nav className={`${classes.choice} no-print`} aria-label="Sheets">
        <Link href={beforeClass(debate.slug, state, classSet)}>
          {classSet === null ? 'Back to the debate' : 'Back to the set'}
        </Link>
        {Object.entries(paperKinds).map(([name, { title }]) => (
          <Link
            key={name}
            href={href(`/paper/${name}`)}
            aria-current={name === kind ? 'page' : undefined}
          >
            {title}
          </Link>
        ))}
        <Button className="needs-scripts" onClick={() => void printPage()}>
          Print
        </Button>
      </nav>
      <p className={`${classes.about} no-print`}>{paperKinds[kind].about}</p>
      <header className={classes.head}>
        <Words as="h1">{debate.title}</Words>
        <p>
          {[paperKinds[kind].title, classSet?.name ?? ''].filter(Boolean).join(': ')}
          {' · '}
          {[sourceWords(view), sent.reading.words].filter(Boolean).join(' · ')}
        </p>
      </header>
      <div aria-busy={sentences === 'waiting'}>
        {items.length === 0 ? <p>Nothing fits the filters of this address.</p> : null}
        {view.words === 'by-proposition' ? (
          <p>This debate holds too many positions to print their words. Filter it by a theme.</p>
        ) : null}
        {kind === 'questions' ? (
          <QuestionSheet {...sheet} />
        ) : kind === 'roles' ? (
          <RoleSheets {...sheet} />
        ) : (
          <KeySheet {...sheet} />
        )}
      </div>
    </>
  );
}

/** Where the text is from, and when. */
function sourceWords({ source, debate }: DebateView): string {
  return [source?.publisher || source?.title, formatPartialDate(source?.date ?? debate.date)]
    .filter(Boolean)
    .join(', ');
}
