'use client';

import { Button, Group } from '@mantine/core';
import { memo } from 'react';
import classes from '@/components/import/import.module.css';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import type { ReadFile, ReadText } from '@/lib/imports/schema';

type Props = {
  read: ReadText;
  split: ReturnType<typeof useSplitDraft>;
  onPlace: (block: number, ask?: boolean) => void;
  /** What was decided before the text was corrected and fits it no more. */
  lost: readonly string[] | undefined;
  /** Leads to the labels that may be speakers. */
  onLabels: () => void;
};

/** The id of what the focus is led to once a text is read. */
export const TEXT_HEADING = 'text-heading';

/** Above the text: undo and redo, what was read and cleaned, what is left to look at. */
export const SplitHead = memo(function SplitHead(props: Props) {
  const { read, split, lost = [], onPlace, onLabels } = props;
  const { labels } = split;
  const [next] = split.open;
  return (
    <>
      <Group justify="space-between" mb="sm">
        <h2 id={TEXT_HEADING} tabIndex={-1}>
          Who speaks where
        </h2>
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={split.undo}
            disabled={!split.canUndo}
            aria-keyshortcuts="Control+Z"
          >
            Undo
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={split.redo}
            disabled={!split.canRedo}
            aria-keyshortcuts="Control+Shift+Z"
          >
            Redo
          </Button>
        </Group>
      </Group>
      <p className="small soft">
        {read.proposal.named
          ? 'The names in the text are proposed as speakers. Click a paragraph to say who begins there.'
          : 'Nothing in this text names its speakers. Where a contribution may begin is marked as a guess, with the reason. Click the paragraph where each one begins and name the commentator.'}
      </p>
      {read.proposal.named
        ? read.proposal.warnings.map((warning) => (
            <p key={warning} className="small">
              {warning}
            </p>
          ))
        : read.proposal.warnings.slice(1).map((warning) => (
            <p key={warning} className="small">
              {warning}
            </p>
          ))}
      {lost.length === 0 ? null : (
        <details className={classes.read} open>
          <summary>
            {lost.length === 1
              ? 'One thing that you had decided does not fit the corrected text'
              : `${lost.length} things that you had decided do not fit the corrected text`}
          </summary>
          <ul>
            {lost.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {labels.length === 0 ? null : (
        <p className="small">
          {labels.length === 1
            ? `“${labels[0]?.name}” may be a speaker: `
            : `${labels.length} labels may be speakers: `}
          <Button size="compact-xs" variant="default" onClick={onLabels}>
            Say whether
          </Button>
        </p>
      )}
      {next === undefined ? null : (
        <Group gap="xs" mt={6}>
          <span className="small">
            {split.open.length === 1
              ? '1 place to decide.'
              : `${split.open.length} places to decide.`}
          </span>
          <Button size="compact-xs" variant="default" onClick={() => onPlace(next)}>
            Show the next
          </Button>
        </Group>
      )}
      <details className={classes.read}>
        <summary>{sayRead(read.files)}</summary>
        <ul>
          {read.files.map((file) => (
            <li key={file.name}>
              {file.name}: {sayFormat(file)}.
              {file.notes.length > 0 ? ` ${file.notes.join(' ')}` : ' Nothing had to be cleaned.'}
            </li>
          ))}
        </ul>
      </details>
      <details className={classes.read}>
        <summary>Keys in the text</summary>
        <p>
          ↑ ↓ paragraph · Enter who begins · 1–9 that speaker begins · Alt+↑ ↓ move the boundary ·
          Delete take it away · E correct the words · N next place to decide · T title of the debate
          · Ctrl+Z undo
        </p>
      </details>
    </>
  );
});

function sayFormat({ format, encoding }: ReadFile): string {
  return encoding === null ? format : `${format}, ${encoding}`;
}

function sayRead(files: readonly ReadFile[]): string {
  const [only] = files;
  if (files.length === 1 && only !== undefined) return `Read: ${only.name} (${sayFormat(only)})`;
  return `Read: ${files.length} files`;
}
