'use client';

import { Modal } from '@mantine/core';
import Link from 'next/link';
import { type RefObject, useEffect, useState } from 'react';
import styles from '@/components/charts/proposition-links.module.css';
import { useOnSlide } from '@/components/charts/slide-context';
import { Mantine } from '@/components/loading/mantine';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import { Words } from '@/components/ui/words/words';
import { heldStanceWords, type ListedPropositions } from '@/lib/charts/listed-propositions';

/** Shows what a figure rests on; each proposition leads to its words. */
export function PropositionLinks({
  list,
  slug,
  from,
  onClose,
  onOpen,
}: {
  list: ListedPropositions | null;
  /** Of the debate. */
  slug: string;
  /** What the list was opened from: it has the focus again, before a panel may take it. */
  from: RefObject<Element | null>;
  onClose: () => void;
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  // Drawn closed first, so that it opens as it does every other time.
  const onSlide = useOnSlide();
  const [drawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  const opened = list !== null && drawn;
  const close = () => {
    const { current } = from;
    if (current instanceof HTMLElement || current instanceof SVGElement) {
      current.focus({ preventScroll: true });
    }
    onClose();
  };
  return (
    <Mantine>
      <Modal
        opened={opened}
        onClose={close}
        returnFocus={false}
        // What takes the focus for the list has a turn of its own, which may come after it was closed.
        inert={!opened}
        // The page keeps its width under it: the panel that may follow changes that itself.
        removeScrollProps={{ removeScrollBar: false }}
        title={list?.title ?? ''}
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <p className={styles.note}>
          {list?.note}{' '}
          {list?.pair && !onSlide ? (
            <Link href={`/debates/${slug}/compare?who=${list.pair.join(',')}`}>
              Compare the two side by side
            </Link>
          ) : null}
        </p>
        <ol className={styles.list}>
          {list?.items.map((item) => (
            <li key={item.propositionId}>
              <button
                type="button"
                className={styles.item}
                onClick={() => {
                  close();
                  onOpen(item.propositionId, item.held[0]?.commentatorId);
                }}
              >
                <Words as="span" className={styles.text}>
                  {item.text}
                </Words>
                <span className={styles.held}>
                  {item.held.map((held) => (
                    <span key={held.commentatorId} className={styles.holder}>
                      <CommentatorMark index={held.index} initials={held.initials} size={20} />
                      {held.name} {heldStanceWords(held)}
                    </span>
                  ))}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </Modal>
    </Mantine>
  );
}
