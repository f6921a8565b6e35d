'use client';

import { useDisclosure } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { type ReactNode, Suspense, useState } from 'react';
import { ClassLinks } from '@/components/debates/set-links';
import classes from '@/components/debates/share-view.module.css';
import type { SentDebate } from '@/components/debates/view/use-explorer';
import { publicAddress } from '@/components/loading/address/public-address';
import { keepTrying } from '@/components/loading/keep-trying';
import { PlainButton } from '@/components/loading/plain/plain-button';
import { printPage } from '@/components/loading/printing';
import { CopyLink } from '@/components/ui/copy/copy-link';
import type { CitedView } from '@/lib/debates/cite';
import type { DebateView } from '@/lib/view/view';
import { countOf } from '@/lib/words/format-count';

const CiteDialog = dynamic(() =>
  keepTrying(() => import('@/components/debates/cite-dialog')).then((module) => module.CiteDialog),
);

/** The view that the filters show, to take along: its link, a citation of it, a hand-out. */
export function ShareView({
  view,
  propositions,
  reading,
  sets,
}: {
  view: DebateView;
  /** How many the filters leave. */
  propositions: number;
  reading: SentDebate['reading'];
  /** Rows that lead to the class sets of the debate: these come first, a class is seldom shown all. */
  sets: ReactNode;
}) {
  const [opened, { open, close }] = useDisclosure(false);
  const [cited, setCited] = useState<Omit<CitedView, 'accessed'> | null>(null);
  const filters = useSearchParams().toString();
  const withFilters = (page: string) =>
    `/debates/${view.debate.slug}/${page}${filters === '' ? '' : `?${filters}`}`;
  const cite = () => {
    setCited({
      title: view.debate.title,
      url: publicAddress(),
      coder: reading.coder,
      coded: reading.begun,
      readBy: reading.words,
      language: view.debate.language,
      source: {
        title: view.source?.title ?? '',
        authors: view.commentators.map(({ name }) => name),
        publisher: view.source?.publisher ?? '',
        date: view.source?.date ?? view.debate.date,
        url: view.source?.url ?? '',
      },
    });
    open();
  };
  return (
    <div className={`${classes.row} no-print`}>
      <CopyLink>Copy link to this view</CopyLink>
      <PlainButton onClick={cite}>Cite this view</PlainButton>
      <PlainButton onClick={() => void printPage()}>Print a hand-out</PlainButton>
      <Link className={classes.present} href={withFilters('figures')}>
        Figures of this view
      </Link>
      {cited === null ? null : (
        <Suspense fallback={null}>
          <CiteDialog cited={cited} opened={opened} onClose={close} />
        </Suspense>
      )}
      <ul className={classes.sets} aria-label="For a class">
        {sets}
        <li>
          This view, {countOf(propositions, 'proposition')} and the charts:{' '}
          <ClassLinks
            of="this view"
            projector={withFilters('present')}
            paper={withFilters('paper/questions')}
          />
        </li>
      </ul>
    </div>
  );
}
