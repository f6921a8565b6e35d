'use client';

import { Button, FileInput, Group } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type Asked, askServer, type NotDone, refusedHere } from '@/components/loading/ask-server';
import { useCreationKeys } from '@/components/loading/use-creation-keys';
import { ImportPreviewNote } from '@/components/readings/import-preview';
import { showProblem, showUndo } from '@/components/ui/show-undo';
import { importReadingFile, previewReadingFile } from '@/lib/exchange/actions';
import type { ImportPreview } from '@/lib/exchange/import-data';
import { deleteReading } from '@/lib/readings/manage-actions';
import classes from './readings.module.css';

const LARGEST = 20 * 1024 * 1024;

/** Brings a reading in from a file: what it would do is shown first. */
export function ImportReading({ slug }: { slug: string }) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [problem, setProblem] = useState<NotDone | null>(null);
  const [busy, setBusy] = useState(false);
  const keyFor = useCreationKeys();

  async function send<Value>(work: () => Promise<Asked<Value>>): Promise<Value | null> {
    setBusy(true);
    setProblem(null);
    const asked = await work();
    setBusy(false);
    if (asked.ok) return asked.value;
    setProblem(asked);
    return null;
  }

  async function choose(chosen: File | null) {
    setFile(chosen);
    setPreview(null);
    setProblem(null);
    if (!chosen) return;
    if (chosen.size > LARGEST) {
      setProblem(refusedHere('The file is larger than 20 MB: split it.'));
      return;
    }
    const form = formOf(slug, chosen);
    setPreview(await send(() => askServer(() => previewReadingFile(form), { stores: false })));
  }

  async function confirm() {
    if (!file || !preview) return;
    const { name } = preview.reading;
    const form = formOf(slug, file);
    form.set('key', keyFor([slug, file.name, file.size, file.lastModified]));
    const made = await send(() => askServer(() => importReadingFile(form)));
    if (!made) return;
    setFile(null);
    setPreview(null);
    showUndo(`imported-${made.id}`, `Imported “${name}”`, async () => {
      const undone = await askServer(() => deleteReading(made.id));
      if (!undone.ok) showProblem(undone);
      router.refresh();
    });
    router.refresh();
  }

  const isBlocked = preview !== null && preview.missingCommentators.length > 0;
  return (
    <section className={classes.begin} aria-labelledby="import-heading" aria-busy={busy}>
      <h2 id="import-heading">Import a reading</h2>
      <FileInput
        label="File of a reading"
        description="As downloaded from a list of readings (.counterpoint.json)"
        placeholder="Choose a file"
        accept="application/json,.json"
        value={file}
        onChange={(chosen) => void choose(chosen)}
        clearable
        clearButtonProps={{ 'aria-label': 'Choose no file' }}
      />
      {busy && !preview ? <p role="status">Reading the file…</p> : null}
      {problem ? <Problems problem={problem} /> : null}
      {preview ? <ImportPreviewNote preview={preview} /> : null}
      {preview ? (
        <Group gap="sm">
          <Button onClick={() => void confirm()} loading={busy} disabled={isBlocked}>
            Import
          </Button>
          <Button variant="default" onClick={() => void choose(null)}>
            Cancel
          </Button>
        </Group>
      ) : null}
    </section>
  );
}

function Problems({ problem }: { problem: NotDone }) {
  if (problem.why !== 'refused') {
    return (
      <p role="alert" className="small">
        {problem.message}
      </p>
    );
  }
  return (
    <div role="alert" className="small">
      <p>
        <b>Nothing was imported.</b>
      </p>
      <ul className={classes.problems}>
        {Object.entries(problem.errors).map(([field, message]) => (
          <li key={field}>
            {field === 'form' ? null : <b>{field}: </b>}
            {message}
          </li>
        ))}
      </ul>
      {problem.more > 0 ? <p>And {problem.more} more.</p> : null}
    </div>
  );
}

function formOf(slug: string, file: File): FormData {
  const form = new FormData();
  form.set('slug', slug);
  form.set('file', file);
  return form;
}
