'use client';

import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.layer.css';
import { useDeferredValue, useRef, useState } from 'react';
import { FileQueue } from '@/components/import/file-queue';
import { ReadingProgress, ReadingStopped } from '@/components/import/reading-progress';
import { useReading } from '@/components/import/use-reading';
import { useStoredText } from '@/components/import/use-stored-text';
import { isArchive } from '@/lib/archive/recognise';
import { isCorrectionOf } from '@/lib/imports/correct/align-lines';
import { knownNames } from '@/lib/imports/correct/known-names';
import {
  type FilesAre,
  LARGEST_UPLOAD,
  LONGEST_PASTE,
  type ReadText,
  sayIfTooLargeTogether,
} from '@/lib/imports/schema';
import type { SplitDraft } from '@/lib/imports/split-draft';
import { listFormats } from '@/lib/interchange/source-formats';
import { showSize } from '@/lib/words/show-size';

const LARGEST = showSize(LARGEST_UPLOAD).replace('.0', '');

type Props = {
  /** Under which name this tab keeps the text. */
  keptAs: string;
  /** A text to begin with, to be corrected. */
  initial?: string;
  /** A text that was read already, with what was decided of it: it may be corrected here. */
  correcting?: SplitDraft | null;
  /** True where several files may be a contribution each. */
  asksWhat?: boolean;
  /** `isCorrected` tells the corrected text from one of its own. */
  onRead: (read: ReadText, isCorrected: boolean) => void;
  /** Goes on with the text that was read, where nothing in it was corrected. */
  onUnchanged?: () => void;
  /** Takes a file that is an archive; where there is none, it is read as a text and refused. */
  onArchive?: (file: File) => void;
};

/** Takes a text: pasted, dropped or chosen. Nothing is stored by it. */
export function ImportSource(props: Props) {
  const { keptAs, correcting = null, asksWhat = false, onRead, onUnchanged, onArchive } = props;
  const initial = correcting?.text ?? props.initial ?? '';
  const { field, onType, text: readText, isEmpty, settle } = useStoredText(keptAs, initial);
  const corrects = useRef(false);
  const [queue, setQueue] = useState<File[]>([]);
  const [filesAre, setFilesAre] = useState<FilesAre>(asksWhat ? 'contributions' : 'parts');
  const { reading, start, stop, fail } = useReading((read) => {
    // From here on the text is kept with what is decided of it.
    if (correcting !== null || asksWhat) settle();
    onRead(read, corrects.current);
  });
  const busy = reading.state === 'busy';
  // The step is painted first: laying a long text out anew takes a browser a moment.
  const locked = useDeferredValue(busy);

  function readPasted() {
    const text = readText();
    if (text.length > LONGEST_PASTE) {
      fail([
        `The text has ${text.length.toLocaleString('en')} characters; ${LONGEST_PASTE.toLocaleString('en')} is the most. Import it in parts.`,
      ]);
      return;
    }
    if (correcting !== null && text === correcting.text && onUnchanged) return onUnchanged();
    const form = new FormData();
    corrects.current = correcting !== null && isCorrectionOf(correcting.text, text);
    form.set(corrects.current ? 'corrected' : 'pasted', text);
    if (corrects.current && correcting !== null)
      for (const name of knownNames(correcting)) form.append('names', name);
    void start(form, `${text.length.toLocaleString('en')} characters`);
  }

  function readFiles(files: File[]) {
    const tooLarge = sayIfTooLargeTogether(files);
    if (tooLarge !== null) return fail([tooLarge]);
    corrects.current = false;
    const form = new FormData();
    form.set('filesAre', filesAre);
    for (const file of files) form.append('files', file);
    void start(form, files.map(({ name, size }) => `${name} (${showSize(size)})`).join(', '));
  }

  async function take(files: File[]) {
    const all = [...queue, ...files];
    const [only] = all;
    if (only !== undefined && all.length === 1) {
      const isOfOurs = onArchive !== undefined && (await beginsAsArchive(only));
      return isOfOurs ? onArchive(only) : readFiles([only]);
    }
    setQueue(all);
  }

  return (
    <Stack gap="lg" maw={760}>
      <Textarea
        label="The text"
        description={
          correcting === null
            ? 'Paste it whole: title, introduction and every contribution. You see how it is split before anything is stored.'
            : 'As it was read. Correct it here: it is split anew, and what you decided stays where it still fits.'
        }
        placeholder="Paste here"
        // A height that follows the text would be measured anew at every letter of a long one.
        rows={14}
        resize="vertical"
        ref={field}
        defaultValue={initial}
        onChange={onType}
        disabled={locked}
      />
      <Group>
        <Button onClick={readPasted} disabled={busy || isEmpty}>
          Continue
        </Button>
      </Group>
      {queue.length > 0 ? (
        <FileQueue
          files={queue}
          filesAre={filesAre}
          asksWhat={asksWhat}
          disabled={busy}
          onChange={setQueue}
          onFilesAre={setFilesAre}
          onRead={() => readFiles(queue)}
        />
      ) : null}
      {reading.state === 'busy' ? (
        <ReadingProgress what={reading.what} on={reading.on} onStop={stop} />
      ) : null}
      {reading.state === 'stopped' ? <ReadingStopped what={reading.what} /> : null}
      <div aria-live="assertive">
        {reading.state === 'failed' ? (
          <Alert color="red" variant="outline" title="This could not be read">
            {reading.problems.map((problem) => (
              <Text key={problem} size="sm">
                {problem}
              </Text>
            ))}
          </Alert>
        ) : null}
      </div>
      <Dropzone
        onDrop={(files) => void take(files)}
        onReject={(rejections) =>
          fail(
            rejections.map(
              ({ file }) =>
                `${file.name} has ${showSize(file.size)}; ${LARGEST} is the most. It was not sent: give a smaller file, or paste its text.`,
            ),
          )
        }
        maxSize={LARGEST_UPLOAD}
        disabled={busy}
        aria-label="Files to import"
        inputProps={{ 'aria-label': 'Files to import' }}
        p="xl"
      >
        <Text ta="center">Or drop one or several files here, or click to choose</Text>
        <Text ta="center" size="sm" c="dimmed">
          {listFormats()}
          {onArchive ? ', or an archive of Counterpoint' : ''}, up to {LARGEST}
        </Text>
      </Dropzone>
    </Stack>
  );
}

/** Whether a file says in its first lines that it is an archive of ours. */
async function beginsAsArchive(file: File): Promise<boolean> {
  try {
    return isArchive(new Uint8Array(await file.slice(0, 1_000).arrayBuffer()));
  } catch {
    return false;
  }
}
