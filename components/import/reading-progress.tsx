'use client';

import { Button, Group, Loader, Progress, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReadStep } from '@/lib/imports/schema';

type Props = { what: string; on: ReadStep | null; onStop: () => void };

/** How far the reading is: a bar where it can be told, the step in words, and a way to stop it. */
export function ReadingProgress({ what, on, onStop }: Props) {
  const share = shareDone(on);
  // The page number would be read aloud many times a second: the live words change less often.
  const spoken = useSlowly(
    on?.step === 'split' ? 'Finding who speaks where …' : `Reading ${what} …`,
  );
  return (
    <div>
      <Group gap="xs" wrap="nowrap" align="start">
        {share === null ? <Loader size="sm" aria-hidden /> : null}
        <Text size="sm" style={{ flex: 1, overflowWrap: 'anywhere' }}>
          {sayStep(what, on)}
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

function shareDone(on: ReadStep | null): number | null {
  if (on === null || on.step === 'split') return on === null ? null : 1;
  const within = on.page !== undefined && on.pages ? on.page / on.pages : 0;
  if (on.count === 1 && on.pages === undefined) return null;
  return (on.index + within) / on.count;
}

function sayStep(what: string, on: ReadStep | null): string {
  if (on === null) return `Reading ${what} …`;
  if (on.step === 'split') return 'Finding who speaks where …';
  const which = on.count > 1 ? ` (file ${on.index + 1} of ${on.count})` : '';
  const page = on.pages === undefined ? '' : `, page ${on.page} of ${on.pages}`;
  return `Reading ${on.name}${which}${page} …`;
}

function useSlowly(value: string): string {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setShown(value), 500);
    return () => clearTimeout(timer);
  }, [value]);
  return shown;
}
