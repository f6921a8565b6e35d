'use client';

import { Button, FileInput, Group } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { askServer, type Unanswered } from '@/components/loading/ask-server';
import type { Asking } from '@/components/loading/why-no-answer';
import { ImportPreviewNote } from '@/components/readings/import-preview';
import { showProblem, showUndo } from '@/components/ui/show-undo';
import {
  importReadingFile,
  type PreviewAnswer,
  previewReadingFile,
  type Refused,
} from '@/lib/exchange/exchange-actions';
import { deleteReading } from '@/lib/readings/manage-actions';
import classes from './readings.module.css';

const LARGEST = 20 * 1024 * 1024;

/** Brings a reading in from a file: what it would do is shown first. */
export function ImportReading({ slug }: { slug: string }) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<PreviewAnswer | null>(null);
  const [unanswered, setUnanswered] = useState<Unanswered | null>(null);
  const [busy, setBusy] = useState(false);

  async function send<Answer>(
    chosen: File,
    asking: Asking,
    work: (form: FormData) => Promise<Answer>,
  ): Promise<Answer | null> {
    const form = new FormData();
    form.set('slug', slug);
    form.set('file', chosen);
    setBusy(true);
    const asked = await askServer(() => work(form), asking);
    setBusy(false);
    setUnanswered(asked.came ? null : asked);
    return asked.came ? asked.answer : null;
  }

  async function choose(chosen: File | null) {
    setFile(chosen);
    setAnswer(null);
    setUnanswered(null);
    if (!chosen) return;
    if (chosen.size > LARGEST) setAnswer(refused('The file is larger than 20 MB: split it.'));
    else setAnswer(await send(chosen, { stores: false }, previewReadingFile));
  }

  async function confirm() {
    if (!file || !answer?.ok) return;
    const { name } = answer.preview.reading;
    const done = await send(file, { stores: true }, importReadingFile);
    if (done === null) return;
    if (!done.ok) {
      setAnswer(done);
      return;
    }
    setFile(null);
    setAnswer(null);
    showUndo(`imported-${done.id}`, `Imported “${name}”`, async () => {
      const undone = await deleteReading(done.id);
      if (!undone.ok) showProblem(undone.errors);
      router.refresh();
    });
    router.refresh();
  }

  const isBlocked = answer?.ok && answer.preview.missingCommentators.length > 0;
  return (
    <section className={classes.begin} aria-labelledby="import-heading" aria-busy={busy}>
      <h2 id="import-heading">Import a reading</h2>
      <FileInput
        label="File of a reading"
        description="As downloaded from a list of readings (.json)"
        placeholder="Choose a file"
        accept="application/json,.json"
        value={file}
        onChange={(chosen) => void choose(chosen)}
        clearable
        clearButtonProps={{ 'aria-label': 'Choose no file' }}
      />
      {busy && !answer ? <p role="status">Reading the file…</p> : null}
      {answer && !answer.ok ? <Problems answer={answer} /> : null}
      {unanswered ? (
        <p role="alert" className="small">
          {unanswered.message}
        </p>
      ) : null}
      {answer?.ok ? <ImportPreviewNote preview={answer.preview} /> : null}
      {answer?.ok ? (
        <Group gap="sm">
          <Button onClick={() => void confirm()} loading={busy} disabled={isBlocked ?? false}>
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

function Problems({ answer }: { answer: Refused }) {
  return (
    <div role="alert" className="small">
      <p>
        <b>Nothing was imported.</b>
      </p>
      <ul className={classes.problems}>
        {answer.problems.map(({ field, message }) => (
          <li key={field + message}>
            {field ? <b>{field}: </b> : null}
            {message}
          </li>
        ))}
      </ul>
      {answer.more > 0 ? <p>And {answer.more} more.</p> : null}
    </div>
  );
}

function refused(message: string): Refused {
  return { ok: false, problems: [{ field: '', message }], more: 0 };
}
