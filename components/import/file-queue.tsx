'use client';

import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import type { FilesAre } from '@/lib/imports/schema';
import { showSize } from '@/lib/words/show-size';
import classes from './import.module.css';

type Props = {
  files: File[];
  filesAre: FilesAre;
  /** False where the files can only be parts of one text. */
  asksWhat: boolean;
  disabled: boolean;
  onChange: (files: File[]) => void;
  onFilesAre: (filesAre: FilesAre) => void;
  onRead: () => void;
};

/** Several files before they are read: their order, and whether each is a contribution. */
export function FileQueue(props: Props) {
  const { files, filesAre, asksWhat, disabled, onChange, onFilesAre, onRead } = props;

  function move(index: number, by: 1 | -1) {
    const next = [...files];
    const [file] = next.splice(index, 1);
    if (file) next.splice(index + by, 0, file);
    onChange(next);
  }

  return (
    <section aria-label="Files to read" className={classes.queue}>
      <h2>{files.length === 1 ? '1 file' : `${files.length} files, in this order`}</h2>
      <ol className={classes.files}>
        {files.map((file, index) => (
          <li key={`${file.name} ${file.size} ${file.lastModified}`}>
            <span className={classes.fileName}>
              {file.name} <span className="soft">({showSize(file.size)})</span>
            </span>
            <span className={classes.fileTools}>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Move ${file.name} up`}
                disabled={disabled || index === 0}
                onClick={() => move(index, -1)}
              >
                ↑
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Move ${file.name} down`}
                disabled={disabled || index === files.length - 1}
                onClick={() => move(index, 1)}
              >
                ↓
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Take ${file.name} away`}
                disabled={disabled}
                onClick={() => onChange(files.filter((other) => other !== file))}
              >
                Remove
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <Stack gap="sm">
        {asksWhat && files.length > 1 ? (
          <Radio.Group
            label="Each file is"
            value={filesAre}
            onChange={(value) => onFilesAre(value === 'contributions' ? 'contributions' : 'parts')}
          >
            <Stack gap={6} mt={4}>
              <Radio value="contributions" label="a contribution by one commentator" />
              <Radio value="parts" label="a part of one text, such as a transcript cut in two" />
            </Stack>
          </Radio.Group>
        ) : null}
        <Group>
          <Button onClick={onRead} disabled={disabled}>
            {files.length === 1 ? 'Read this file' : `Read these ${files.length} files`}
          </Button>
          <Text size="sm" c="dimmed">
            Drop more below to add them.
          </Text>
        </Group>
      </Stack>
    </section>
  );
}
