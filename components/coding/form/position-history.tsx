'use client';

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useCoding } from '@/components/coding/coding-context';
import { undoOfSave } from '@/components/coding/form/undo-of-save';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { readPositionHistory, revertPositionTo } from '@/lib/coding/actions';
import { canComeBack, changeWords } from '@/lib/positions/change-kind';
import { whatChanged } from '@/lib/positions/what-changed';
import { shorten } from '@/lib/view/quotations';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './position-form.module.css';

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

type Change = Awaited<ReturnType<typeof readPositionHistory>>[number];

/** What became of a position, the last change first; any state can be brought back. */
export function PositionHistory({ id, version }: { id: string; version: number }) {
  const { coder, closeForm, versions, history } = useCoding();
  const [changes, setChanges] = useState<Change[] | null>(null);
  const [problem, setProblem] = useState('');

  // biome-ignore lint/correctness/useExhaustiveDependencies: each save makes a new version, and so a new entry.
  useEffect(() => {
    let isOpen = true;
    readPositionHistory(id).then(
      (read) => isOpen && setChanges(read),
      () => isOpen && setProblem('The history could not be read: try again.'),
    );
    return () => {
      isOpen = false;
    };
  }, [id, version]);

  async function restore(change: Change) {
    const answer = await revertPositionTo({ id, toVersion: change.version, version, coder });
    if (!answer.ok) {
      setProblem(Object.values(answer.errors)[0] ?? 'It could not be brought back.');
      return;
    }
    versions.current.set(id, answer.version);
    history.push(
      undoOfSave({
        label: 'bringing an earlier state back',
        id,
        from: version,
        to: answer.version,
        newPropositionId: null,
        coder,
        versions: versions.current,
      }),
    );
    closeForm();
  }

  if (problem) return <p role="alert">{problem}</p>;
  if (!changes) return <p className="small soft">Reading the history…</p>;
  return (
    <ol reversed className={classes.history} aria-label="History of this position">
      {changes.map((change, index) => (
        <li key={change.id}>
          <span>
            {changeWords(change.kind, change.snapshot.from?.text)}
            {partsChanged(change, changes.slice(index + 1))}
            {change.coder ? ` by ${change.coder}` : ''},{' '}
            <time dateTime={change.createdAt.toISOString()}>{moment.format(change.createdAt)}</time>
            {change.snapshot.deleted
              ? ''
              : `: ${stanceWords(change.snapshot.stance as Stance)}, ${change.snapshot.explicitness}, ${change.snapshot.evidence.length} ${change.snapshot.evidence.length === 1 ? 'quotation' : 'quotations'}`}
            {change.snapshot.summary ? (
              <span className="soft"> · {shorten(change.snapshot.summary, 20)}</span>
            ) : null}
          </span>
          {change.version !== version && !change.snapshot.deleted && canComeBack(change.kind) ? (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Bring back what was there on ${moment.format(change.createdAt)}`}
              onClick={() => void restore(change)}
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
function partsChanged({ kind, snapshot }: Change, earlier: readonly Change[]): string {
  // What was set aside by a merge is the state of another position.
  const before = earlier.find((one) => one.kind !== 'set-aside');
  if (kind !== 'edited' || !before) return '';
  const parts = whatChanged(before.snapshot, snapshot);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
