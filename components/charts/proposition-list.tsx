'use client';

import { Modal } from '@mantine/core';
import styles from '@/components/charts/proposition-list.module.css';
import { CommentatorMark } from '@/components/ui/commentator-mark';
import type { ListedPropositions } from '@/lib/charts/listed-propositions';
import { stanceWords } from '@/lib/charts/stance-words';

/** Shows what a figure rests on; each proposition leads to its words. */
export function PropositionList({
  list,
  onClose,
  onOpen,
}: {
  list: ListedPropositions | null;
  onClose: () => void;
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  return (
    <Modal
      opened={list !== null}
      onClose={onClose}
      title={list?.title ?? ''}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p className={styles.note}>{list?.note}</p>
      <ol className={styles.list}>
        {list?.items.map((item) => (
          <li key={item.propositionId}>
            <button
              type="button"
              className={styles.item}
              onClick={() => {
                onClose();
                onOpen(item.propositionId, item.held[0]?.commentatorId);
              }}
            >
              <span className={styles.text}>{item.text}</span>
              <span className={styles.held}>
                {item.held.map((held) => (
                  <span key={held.commentatorId} className={styles.holder}>
                    <CommentatorMark index={held.index} initials={held.initials} size={20} />
                    {held.name} {stanceWords(held.stance)}
                  </span>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Modal>
  );
}
