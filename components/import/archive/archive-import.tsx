'use client';

import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { type Answers, ArchiveQuestions } from '@/components/import/archive/archive-questions';
import { kindWords } from '@/components/import/archive/archive-words';
import classes from '@/components/import/import.module.css';
import { askServer, type NotDone, sayNotDone } from '@/components/loading/ask-server';
import { importArchiveFile, previewArchiveFile } from '@/lib/archive/actions';
import type { ArchivePreview } from '@/lib/archive/import-data';
import { fieldOfKind } from '@/lib/archive/plan/decisions';
import type { Done } from '@/lib/archive/plan/done';
import { showSize } from '@/lib/words/show-size';

type Imported = { done: Done; slugs: string[] };

/** Brings an archive in: what it would do is shown and asked first. */
export function ArchiveImport({ file, onLeave }: { file: File; onLeave: () => void }) {
  const [preview, setPreview] = useState<ArchivePreview | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [imported, setImported] = useState<Imported | null>(null);
  const [problem, setProblem] = useState<NotDone | null>(null);
  const [busy, setBusy] = useState<'reading' | 'storing' | null>('reading');

  useEffect(() => {
    let left = false;
    const form = new FormData();
    form.set('file', file);
    void askServer(() => previewArchiveFile(form), { stores: false }).then((asked) => {
      if (left) return;
      setBusy(null);
      if (asked.ok) setPreview(asked.value);
      else setProblem(asked);
    });
    return () => {
      left = true;
    };
  }, [file]);

  async function confirm() {
    if (!preview) return;
    const form = new FormData();
    form.set('file', file);
    form.set('decisions', JSON.stringify(decisionsOf(preview, answers)));
    setBusy('storing');
    setProblem(null);
    const asked = await askServer(() => importArchiveFile(form));
    setBusy(null);
    if (asked.ok) setImported(asked.value);
    else setProblem(asked);
  }

  const left = preview?.questions.filter(({ kind, id }) => !answers[`${kind} ${id}`]).length ?? 0;
  return (
    <Stack gap="lg" maw={760} aria-busy={busy !== null}>
      <div className={classes.archiveHead}>
        <h2 className={classes.archiveName}>
          {file.name} <span className="soft">({showSize(file.size)})</span>
        </h2>
        <div aria-live="polite">
          {busy ? (
            <Group gap="sm">
              <Loader size="sm" aria-hidden />
              <Text>{busy === 'reading' ? 'Reading the archive…' : 'Bringing it in…'}</Text>
            </Group>
          ) : null}
        </div>
        <div aria-live="assertive">{problem ? <Problem problem={problem} /> : null}</div>
      </div>
      {imported ? <ArchiveDone imported={imported} onLeave={onLeave} /> : null}
      {preview && !imported ? (
        <>
          <WhatItHolds preview={preview} />
          {preview.byWordsOnly ? (
            <Alert color="yellow" variant="outline" title="Its debate is not here as it is there">
              Bring this reading in from the list of readings of the debate’s copy here: there it is
              found by its words.
            </Alert>
          ) : (
            <>
              <ArchiveQuestions
                questions={preview.questions}
                answers={answers}
                onChange={setAnswers}
              />
              <Group>
                <Button
                  onClick={() => void confirm()}
                  loading={busy === 'storing'}
                  disabled={left > 0 || busy !== null}
                >
                  Import
                </Button>
                <Button variant="default" onClick={onLeave} disabled={busy === 'storing'}>
                  Cancel
                </Button>
                {left > 0 ? <Text size="sm">{left} to decide</Text> : null}
              </Group>
            </>
          )}
        </>
      ) : null}
      {(problem && !preview) || preview?.byWordsOnly ? (
        <Group>
          <Button variant="default" onClick={onLeave}>
            Choose another file
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

/** What was chosen, by kind and id. */
function decisionsOf({ questions }: ArchivePreview, answers: Answers) {
  const found: Record<string, Record<string, string>> = {};
  for (const { kind, id } of questions) {
    const answer = answers[`${kind} ${id}`];
    if (!answer) continue;
    const own = found[fieldOfKind[kind]] ?? {};
    found[fieldOfKind[kind]] = { ...own, [id]: answer };
  }
  return found;
}

function WhatItHolds({ preview }: { preview: ArchivePreview }) {
  const { kind, counts, positions, makesRoom } = preview;
  const rows = kindWords.filter(([of]) => Object.values(counts[of]).some((count) => count > 0));
  return (
    <section aria-labelledby="archive-holds">
      <h3 id="archive-holds">
        {kind === 'library' ? 'An archive of a library' : `An archive of a ${kind}`}
      </h3>
      <p className="soft">
        {positions.toLocaleString('en')} {positions === 1 ? 'position' : 'positions'}, with their
        histories. Nothing is stored before you confirm.
      </p>
      <table className={classes.counts}>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">New here</th>
            <th scope="col">The same here</th>
            <th scope="col">To decide</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([of, , several]) => (
            <tr key={of}>
              <th scope="row">{several}</th>
              <td>{counts[of].fresh}</td>
              <td>{counts[of].same}</td>
              <td>{counts[of].asked}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {makesRoom.length > 0 ? (
        <p>
          {makesRoom.map((title) => `“${title}”`).join(' and ')}{' '}
          {makesRoom.length === 1 ? 'is a demonstration debate' : 'are demonstration debates'} that
          nobody has changed here: {makesRoom.length === 1 ? 'it is' : 'they are'} removed, and what
          the file holds takes {makesRoom.length === 1 ? 'its' : 'their'} place.
        </p>
      ) : null}
    </section>
  );
}

function ArchiveDone({ imported, onLeave }: { imported: Imported; onLeave: () => void }) {
  const { done, slugs } = imported;
  const said = kindWords.flatMap(([kind, one, several]) => {
    const { added, exchanged, copied } = done[kind];
    const count = added + exchanged + copied;
    return count === 0 ? [] : `${count} ${count === 1 ? one : several}`;
  });
  return (
    <section aria-labelledby="archive-done" role="status">
      <h3 id="archive-done">{said.length > 0 ? 'Imported' : 'Nothing to import'}</h3>
      <p>{said.length > 0 ? `${said.join(', ')}.` : 'All of it was here already, the same.'}</p>
      <ul>
        {slugs.map((slug) => (
          <li key={slug}>
            <Link href={`/debates/${slug}`}>{slug}</Link>
          </li>
        ))}
      </ul>
      <Group>
        <Link href="/">To the library</Link>
        <Button variant="default" onClick={onLeave}>
          Import something else
        </Button>
      </Group>
    </section>
  );
}

function Problem({ problem }: { problem: NotDone }) {
  const fields = Object.entries(problem.errors);
  return (
    <Alert color="red" variant="outline" title="This was not imported">
      {problem.why === 'refused' ? (
        fields.map(([field, message]) => (
          <Text key={field} size="sm">
            {field === 'form' || field === 'file' ? message : `${field}: ${message}`}
          </Text>
        ))
      ) : (
        <Text size="sm">{sayNotDone(problem)}</Text>
      )}
      {problem.more > 0 ? <Text size="sm">And {problem.more} more.</Text> : null}
    </Alert>
  );
}
