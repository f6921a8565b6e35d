'use client';

import { Button, Group, Loader, Progress, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { sayStage, sayStep, shareDone } from '@/components/import/say-step';
import type { ReadStep } from '@/lib/imports/schema';

type Props = { what: string; on: ReadStep | null; onStop: () => void };

/** Below this nobody wonders whether anything happens. */
const SECONDS_UNSAID = 2;

/** How far the reading is: a bar where it can be told, the step in words, and a way to stop it. */
export function ReadingProgress({ what, on, onStop }: Props) {
  const share = shareDone(on);
  const seconds = useSeconds();
  // The page number would be read aloud many times a second: the live words change less often.
  const spoken = useSlowly(sayStage(what, on));
  return (
    <div>
      <Group gap="xs" wrap="nowrap" align="start">
        {share === null ? <Loader size="sm" aria-hidden /> : null}
        <Text size="sm" style={{ flex: 1, overflowWrap: 'anywhere' }}>
          {sayStep(what, on)}
          {seconds < SECONDS_UNSAID ? null : (
            <span className="soft"> {seconds.toLocaleString('en')} seconds so far</span>
          )}
        </Text>
        <Button size="compact-sm" variant="default" onClick={onStop}>
          Stop reading
        </Button>
      </Group>
      {share === null ? null : (
        <Progress value={share * 100} mt={6} aria-label="How much is read" transitionDuration={0} />
      )}
      <span role="status" className="visually-hidden">
        {spoken}
      </span>
    </div>
  );
}

/** Says that a reading was stopped, where the button to stop it stood. */
export function ReadingStopped({ what }: { what: string }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus({ preventScroll: true }), []);
  return (
    <Text size="sm" role="status" tabIndex={-1} ref={note} style={{ overflowWrap: 'anywhere' }}>
      Stopped reading {what}. Nothing was stored.
    </Text>
  );
}

function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(
      () => setSeconds(Math.floor((performance.now() - begun) / 1_000)),
      1_000,
    );
    return () => clearInterval(timer);
  }, []);
  return seconds;
}

function useSlowly(value: string): string {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setShown(value), 500);
    return () => clearTimeout(timer);
  }, [value]);
  return shown;
}
