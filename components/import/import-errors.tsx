import { Alert, Text } from '@mantine/core';
import type { DebateDetails } from '@/lib/imports/draft-to-debate';

/** Why it was not imported: fields that say so themselves are only pointed to. */
export function ImportErrors({
  errors,
  details,
}: {
  errors: Record<string, string>;
  details: DebateDetails;
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
    </div>
  );
}
