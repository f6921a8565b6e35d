'use client';

import { Alert, Button, Group, Loader, Stack, Text, Textarea } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import { useState, useTransition } from 'react';
import { readText } from '@/lib/imports/actions';
import {
  LARGEST_UPLOAD,
  LONGEST_PASTE,
  type ReadText,
  sayIfTooLargeTogether,
} from '@/lib/imports/schema';

const MEGABYTE = 1024 * 1024;

const showSize = (bytes: number) =>
  bytes < MEGABYTE / 10 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** Takes a text: pasted, dropped or chosen. Nothing is stored by it. */
export function ImportSource({
  initial = '',
  onRead,
}: {
  /** A text to begin with, to be corrected. */
  initial?: string;
  onRead: (read: ReadText) => void;
}) {
  const [text, setText] = useState(initial);
  const [problems, setProblems] = useState<string[]>([]);
  const [reading, setReading] = useState('the text');
  const [busy, startReading] = useTransition();

  function read(form: FormData) {
    setProblems([]);
    startReading(async () => {
      try {
        const answer = await readText(form);
        if (answer.ok) onRead(answer.read);
        else setProblems(answer.problems);
      } catch {
        setProblems(['The server did not answer. Your text is still here: try again.']);
      }
    });
  }

  function readPasted() {
    if (text.length > LONGEST_PASTE) {
      setProblems([
        `The text has ${text.length.toLocaleString('en')} characters; ${LONGEST_PASTE.toLocaleString('en')} is the most. Import it in parts.`,
      ]);
      return;
    }
    const form = new FormData();
    form.set('pasted', text);
    setReading(`${text.length.toLocaleString('en')} characters`);
    read(form);
  }

  function readFiles(files: File[]) {
    const tooLarge = sayIfTooLargeTogether(files);
    if (tooLarge !== null) {
      setProblems([tooLarge]);
      return;
    }
    const form = new FormData();
    for (const file of files) form.append('files', file);
    setReading(files.map(({ name, size }) => `${name} (${showSize(size)})`).join(', '));
    read(form);
  }

  return (
    <Stack gap="lg" maw={760}>
      <Textarea
        label="The text"
        description="Paste it whole: title, introduction and every contribution. You see how it is split before anything is stored."
        placeholder="Paste here"
        // A height that follows the text would be measured anew at every letter of a long one.
        rows={14}
        resize="vertical"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        disabled={busy}
      />
      <Group>
        <Button onClick={readPasted} disabled={busy || text.trim() === ''}>
          Continue
        </Button>
        {busy ? (
          <Group gap="xs" role="status">
            <Loader size="sm" />
            <Text size="sm">Reading {reading} …</Text>
          </Group>
        ) : null}
      </Group>
      <div aria-live="assertive">
        {problems.length > 0 ? (
          <Alert color="red" variant="outline" title="This could not be read">
            {problems.map((problem) => (
              <Text key={problem} size="sm">
                {problem}
              </Text>
            ))}
          </Alert>
        ) : null}
      </div>
      <Dropzone
        onDrop={readFiles}
        onReject={(rejections) =>
          setProblems(
            rejections.map(
              ({ file }) =>
                `${file.name} is larger than ${LARGEST_UPLOAD / MEGABYTE} MB: give a smaller file, or paste its text.`,
            ),
          )
        }
        maxSize={LARGEST_UPLOAD}
        disabled={busy}
        aria-label="Files to import"
        inputProps={{ 'aria-label': 'Files to import' }}
        p="xl"
      >
        <Text ta="center">Or drop a file here, or click to choose one</Text>
        <Text ta="center" size="sm" c="dimmed">
          Text, Markdown, saved web page, Word, PDF, subtitles, or a table of turns (CSV, JSON)
        </Text>
      </Dropzone>
    </Stack>
  );
}
