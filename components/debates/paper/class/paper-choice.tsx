'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import {
  type ClassPaperKind,
  type PaperForm,
  paperKinds,
  readPaperForm,
  writePaperForm,
} from '@/components/debates/paper/class/paper-kinds';
import classes from './class-paper.module.css';

/** On screen alone: which sheets there are, what this one is, and its forms. */
export function PaperChoice({
  kind,
  slug,
  isOfSet,
  back,
  children,
}: {
  kind: ClassPaperKind;
  /** Of the debate. */
  slug: string;
  /** Notes are of a set. */
  isOfSet: boolean;
  /** Where one was before. */
  back: string;
  /** The way to print it. */
  children: ReactNode;
}) {
  const search = useSearchParams().toString();
  const form = readPaperForm(new URLSearchParams(search));
  const href = (to: ClassPaperKind, as: PaperForm) =>
    `/debates/${slug}/paper/${to}${writePaperForm(search, as)}` as const;
  const formLink = (as: Partial<PaperForm>, words: string) => {
    const to = { ...form, ...as };
    const isShown = to.passages === form.passages && to.notes === form.notes;
    return (
      <Link
        href={href(kind, to)}
        replace
        scroll={false}
        aria-current={isShown ? 'true' : undefined}
      >
        {words}
      </Link>
    );
  };
  return (
    <div className="no-print">
      <nav className={classes.choice} aria-label="Sheets">
        <Link href={back}>{isOfSet ? 'Back to the set' : 'Back to the debate'}</Link>
        {(Object.keys(paperKinds) as ClassPaperKind[]).map((name) => (
          <Link
            key={name}
            href={href(name, form)}
            aria-current={name === kind ? 'page' : undefined}
          >
            {paperKinds[name].title}
          </Link>
        ))}
        {children}
      </nav>
      <p className={classes.about}>{paperKinds[kind].about}</p>
      {kind === 'questions' ? (
        <nav className={classes.choice} aria-label="With passages or without">
          {formLink({ passages: true }, 'With passages')}
          {formLink({ passages: false }, 'Without passages')}
          <p>
            Passages tell who addresses a proposition: only who speaks on it has any. Without them
            the class guesses that, too.
          </p>
        </nav>
      ) : null}
      {kind === 'key' && isOfSet ? (
        <nav className={classes.choice} aria-label="With notes or without">
          {formLink({ notes: false }, 'Without notes')}
          {formLink({ notes: true }, 'With notes')}
          <p>Your notes are printed where you ask for them here, and on no other sheet.</p>
        </nav>
      ) : null}
    </div>
  );
}
