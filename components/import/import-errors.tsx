import { Alert, Text } from '@mantine/core';
import Link from 'next/link';
import type { Unanswered } from '@/components/loading/ask-server';
import type { DebateDetails } from '@/lib/imports/draft-to-debate';

/**
 * Why it was not imported: fields that say so themselves are only pointed to. Where no answer came it is
 * not said to be so, and a link leads to where one sees it.
 */
export function ImportErrors({
  errors,
  details,
  unanswered,
}: {
  errors: Record<string, string>;
  details: DebateDetails;
  unanswered: Unanswered | null;
}) {
  const problems = Object.entries(errors).filter(([field]) => !(field in details));
  const marked = Object.keys(errors).length > problems.length;
  return (
    <div aria-live="assertive">
      {Object.keys(errors).length > 0 ? (
        <Alert color="red" variant="outline" title="Not imported yet" mb="md">
          {marked ? <Text size="sm">Mend the fields marked in red, then import again.</Text> : null}
          {problems.map(([field, message]) => (
            <Text key={field} size="sm">
              {message}
            </Text>
          ))}
        </Alert>
      ) : null}
      {unanswered ? (
        <Alert
          color="red"
          variant="outline"
          title={unanswered.nothingStored ? 'Not imported yet' : 'Not known whether it is imported'}
          mb="md"
        >
          <Text size="sm">{unanswered.message}</Text>
          {unanswered.nothingStored ? null : <Link href="/">Look in the library</Link>}
        </Alert>
      ) : null}
    </div>
  );
}
