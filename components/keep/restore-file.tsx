'use client';

import { Button, FileInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { RestoreButton } from '@/components/keep/restore-button';
import { askServer } from '@/components/loading/ask-server';
import { sayContents } from '@/lib/backups/backup-words';
import { done } from '@/lib/fields/answer';
import { type UploadAnswer, uploadAnswer } from '@/lib/keep/schema';
import classes from './keep.module.css';

type Looked = Exclude<UploadAnswer, { problem: string }>;

/** Takes a file to restore from: what is in it is shown before anything is touched. */
export function RestoreFile({ now }: { now: string }) {
  const [file, setFile] = useState<File | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  const [busy, setBusy] = useState(false);

  async function choose(chosen: File | null) {
    running.current?.abort();
    setFile(chosen);
    setLooked(null);
    setProblem(null);
    setBusy(chosen !== null);
    if (!chosen) return;
    const mine = new AbortController();
    running.current = mine;
    const asked = await askServer(async () => done(await send(chosen, mine.signal)), {
      stores: false,
    });
    if (mine.signal.aborted) return;
    setBusy(false);
    if (!asked.ok) setProblem(asked.message);
    else if ('problem' in asked.value) setProblem(asked.value.problem);
    else setLooked(asked.value);
  }

  return (
    <>
      <FileInput
        className={classes.choose ?? ''}
        label="Backup file"
        description="A downloaded backup, or a copy of counterpoint.db (.db)"
        placeholder="Choose a file"
        accept=".db,application/vnd.sqlite3"
        value={file}
        onChange={(chosen) => void choose(chosen)}
        clearable
        clearButtonProps={{ 'aria-label': 'Choose no file' }}
      />
      <p role="status">
        {busy ? 'The file is taken in and looked through …' : null}
        {looked
          ? `It holds ${sayContents(looked.contents)}${looked.isOlder ? ', and is of an older version' : ''}. Nothing has been changed yet.`
          : null}
      </p>
      {busy ? (
        <Button variant="default" size="compact-sm" onClick={() => void choose(null)}>
          Stop
        </Button>
      ) : null}
      {problem ? <p role="alert">{problem}</p> : null}
      {looked && file ? (
        <RestoreButton
          choice={{ from: 'upload', id: looked.id }}
          what={`the file ${file.name}`}
          contents={sayContents(looked.contents)}
          now={now}
          onRestored={() => void choose(null)}
        />
      ) : null}
    </>
  );
}

async function send(file: File, signal: AbortSignal): Promise<UploadAnswer> {
  const response = await fetch(`/keep/upload?bytes=${file.size}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
    signal,
  });
  if (response.status >= 500) throw new Error(`Taking in a file: status ${response.status}.`);
  return uploadAnswer.parse(await response.json());
}
