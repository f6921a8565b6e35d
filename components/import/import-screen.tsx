'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { ArchiveImport } from '@/components/import/archive/archive-import';
import { ImportSource } from '@/components/import/import-source';
import { ImportSplit } from '@/components/import/import-split';
import {
  beginImport,
  correctImport,
  forgetImport,
  recallImport,
} from '@/components/import/open-import';
import { forget, keep } from '@/components/import/tab-storage';
import type { OpenImport } from '@/lib/imports/open-kept';

const STEP = '#split';

/**
 * The two steps of an import: give the text, then say who speaks where. The second has an address of
 * its own, so that Back leads to the text; what was decided is kept in this tab until it is imported.
 */
export function ImportScreen() {
  const [open, setOpen] = useState<OpenImport | null>(null);
  const [isSplitting, setSplitting] = useState(false);
  const [archive, setArchive] = useState<File | null>(null);

  useEffect(() => {
    const found = recallImport();
    setOpen(found);
    setSplitting(found !== null && window.location.hash === STEP);
    const onStep = () => {
      // Decisions were kept while they were made; what is shown next begins with them.
      setOpen(recallImport());
      setSplitting(window.location.hash === STEP);
    };
    window.addEventListener('popstate', onStep);
    return () => window.removeEventListener('popstate', onStep);
  }, []);

  const goToSplit = useCallback(() => {
    setSplitting(true);
    window.history.pushState(null, '', STEP);
    window.scrollTo(0, 0);
  }, []);
  const onRead = useCallback(
    (read: OpenImport['read'], isCorrected: boolean) => {
      const before = isCorrected ? recallImport() : null;
      setOpen(before === null ? beginImport(read) : correctImport(before, read));
      goToSplit();
    },
    [goToSplit],
  );

  if (open !== null && isSplitting) {
    return (
      <ImportSplit
        open={open}
        onBack={() => {
          window.history.pushState(null, '', window.location.pathname);
          setOpen(recallImport());
          setSplitting(false);
        }}
        onStored={() => {
          forgetImport();
          forget('import-text');
        }}
      />
    );
  }
  if (archive !== null) return <ArchiveImport file={archive} onLeave={() => setArchive(null)} />;
  return (
    <>
      {open ? (
        <Alert variant="outline" color="gray" title="An import is not finished" mb="lg" maw={760}>
          <Text size="sm">
            {open.details.title ? `“${open.details.title}” is` : 'A text is'} read and not imported
            yet.
          </Text>
          <Group mt="xs">
            <Button size="xs" onClick={goToSplit}>
              Go on with it
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                // What is forgotten is what was decided: the text stands there still.
                keep('import-text', open.draft.text);
                forgetImport();
                setOpen(null);
              }}
            >
              Forget it
            </Button>
          </Group>
        </Alert>
      ) : null}
      <ImportSource
        key={open ? 'corrected' : 'new'}
        keptAs="import-text"
        correcting={open?.draft ?? null}
        asksWhat
        onRead={onRead}
        onUnchanged={goToSplit}
        onArchive={setArchive}
      />
    </>
  );
}
