'use client';

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDispatch } from '@/components/coding/coding-context';
import { askServer } from '@/components/loading/ask-server';
import { readPositionHistory } from '@/lib/coding/actions';
import { canComeBack, changeWords } from '@/lib/positions/change-kind';
import type { PositionChange } from '@/lib/positions/history-data';
import { whatChanged } from '@/lib/positions/what-changed';
import { shorten } from '@/lib/view/quotations';
import { momentWords } from '@/lib/words/moment-words';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './position-editor.module.css';

type Props = {
  id: string;
  version: number;
  /** Why an earlier state was not brought back; '' where nothing went wrong. */
  problem: string;
};

/** What became of a position, the last change first; any state can be brought back. */
export function PositionHistory({ id, version, problem }: Props) {
  const dispatch = useDispatch();
  const [changes, setChanges] = useState<PositionChange[] | null>(null);
  const [unread, setUnread] = useState('');

  // biome-ignore lint/correctness/useExhaustiveDependencies: each save makes a new version, and so a new entry.
  useEffect(() => {
    let isOpen = true;
    askServer(() => readPositionHistory(id), { stores: false }).then((asked) => {
      if (!isOpen) return;
      if (asked.ok) setChanges(asked.value);
      else setUnread(asked.message);
    });
    return () => {
      isOpen = false;
    };
  }, [id, version]);

  if (problem || unread) return <p role="alert">{problem || unread}</p>;
  if (!changes) return <p className="small soft">Reading the history…</p>;
  return (
    <ol reversed className={classes.history} aria-label="History of this position">
      {changes.map((change, index) => (
        <li key={change.id}>
          <span>
            {changeWords(change.kind, change.snapshot.from?.text)}
            {partsChanged(change, changes.slice(index + 1))}
            {change.coder ? ` by ${change.coder}` : ''},{' '}
            <time dateTime={change.createdAt.toISOString()}>{momentWords(change.createdAt)}</time>
            {change.snapshot.deleted
              ? ''
              : `: ${stanceWords(change.snapshot.stance)}, ${change.snapshot.explicitness}, ${change.snapshot.evidence.length} ${change.snapshot.evidence.length === 1 ? 'quotation' : 'quotations'}`}
            {change.snapshot.summary ? (
              <span className="soft"> · {shorten(change.snapshot.summary, 20)}</span>
            ) : null}
          </span>
          {change.version !== version && !change.snapshot.deleted && canComeBack(change.kind) ? (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Bring back what was there on ${momentWords(change.createdAt)}`}
              onClick={() => dispatch({ type: 'bring-back', version: change.version })}
            >
              Bring back
            </Button>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** What an edit changed, against the state before it; nothing where that says itself. */
function partsChanged(
  { kind, snapshot }: PositionChange,
  earlier: readonly PositionChange[],
): string {
  // What was set aside by a merge is the state of another position.
  const before = earlier.find((one) => one.kind !== 'set-aside');
  if (kind !== 'edited' || !before) return '';
  const parts = whatChanged(before.snapshot, snapshot);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
