'use client';

import { Button, CloseButton, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import dayjs from 'dayjs';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import classes from '@/components/debates/take-away.module.css';
import { CopyLink } from '@/components/ui/copy-link';
import { CopyText } from '@/components/ui/copy-text';
import { printPage } from '@/components/ui/printing';
import { type CitedView, citeBibtex, citeCsl, citePlain } from '@/lib/debates/cite';
import type { DebateView } from '@/lib/debates/view';

const FORMS = [
  { title: 'Plain text', write: citePlain },
  { title: 'BibTeX', write: citeBibtex },
  { title: 'CSL-JSON', write: citeCsl },
];

/** The view that the filters show, to take along: its link, a citation of it, a hand-out. */
export function TakeAway({ view }: { view: DebateView }) {
  const [opened, { open, close }] = useDisclosure(false);
  const [cited, setCited] = useState<CitedView | null>(null);
  const filters = useSearchParams().toString();
  const cite = () => {
    setCited({
      title: view.debate.title,
      url: window.location.href,
      publisher: view.source?.publisher ?? '',
      date: view.debate.date,
      commentators: view.commentators.map(({ name }) => name),
      accessed: dayjs().format('YYYY-MM-DD'),
    });
    open();
  };
  return (
    <div className={`${classes.row} no-print`}>
      <CopyLink>Copy link to this view</CopyLink>
      <Button size="compact-sm" variant="default" onClick={cite}>
        Cite this view
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => void printPage()}>
        Print a hand-out
      </Button>
      <Link
        className={classes.present}
        href={`/debates/${view.debate.slug}/present${filters === '' ? '' : `?${filters}`}`}
      >
        Show on a projector
      </Link>
      <Modal.Root opened={opened} onClose={close} size="lg">
        <Modal.Overlay />
        <Modal.Content aria-label="Cite this view">
          <Modal.Body pt="md">
            <div className={classes.top}>
              <h2>Cite this view</h2>
              <CloseButton aria-label="Close" onClick={close} />
            </div>
            {cited === null
              ? null
              : FORMS.map(({ title, write }) => (
                  <CopyText key={title} title={title} text={write(cited)} />
                ))}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </div>
  );
}
