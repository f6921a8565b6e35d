import { Alert, Text } from '@mantine/core';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import type { NotDone } from '@/components/loading/ask-server';
import type { DebateDetails } from '@/lib/imports/schema';

/**
 * Why it was not imported: fields that say so themselves are only pointed to. Where no answer came it is
 * not said to be so, and a link leads to where one sees it.
 */
export function ImportErrors({
  problem,
  details,
}: {
  problem: NotDone | null;
  details: DebateDetails;
}) {
  const alert = useRef<HTMLDivElement>(null);
  // The button that was pressed could not keep the focus while it waited.
  useEffect(() => {
    if (problem) alert.current?.focus();
  }, [problem]);
  const fields = Object.keys(problem?.errors ?? {});
  const others = fields.filter((field) => !(field in details));
  return (
    <div aria-live="assertive">
      {problem ? (
        <Alert
          ref={alert}
          tabIndex={-1}
          color="red"
          variant="outline"
          title={problem.nothingStored ? 'Not imported yet' : 'Not known whether it is imported'}
          mb="md"
        >
          {others.length < fields.length ? (
            <Text size="sm">Mend the fields marked in red, then import again.</Text>
          ) : null}
          {others.map((field) => (
            <Text key={field} size="sm">
              {problem.errors[field]}
            </Text>
          ))}
          {problem.nothingStored ? null : <Link href="/">Look in the library</Link>}
        </Alert>
      ) : null}
    </div>
  );
}
