import { Stack, Textarea, TextInput } from '@mantine/core';
import { memo } from 'react';
import type { DebateDetails } from '@/lib/imports/draft-to-debate';

type Props = {
  details: DebateDetails;
  errors: Record<string, string>;
  onChange: (details: DebateDetails) => void;
};

/** What the debate is called, what was asked, and where the text comes from. */
export const ImportDetails = memo(function ImportDetails({ details, errors, onChange }: Props) {
  const field = (name: keyof DebateDetails) => ({
    name,
    value: details[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...details, [name]: event.currentTarget.value }),
  });
  return (
    <Stack gap="sm" mt="lg">
      <h2>The debate</h2>
      <TextInput label="Title" required {...field('title')} />
      <Textarea
        label="Question"
        description="The one question that all of them answer"
        required
        autosize
        minRows={2}
        {...field('question')}
      />
      <TextInput label="Date" description="2023-03-22, or 2023-03, or 2023" {...field('date')} />
      <TextInput label="Publisher" {...field('publisher')} />
      <TextInput label="Link to the source" type="url" placeholder="https://" {...field('url')} />
      <TextInput
        label="Language"
        description="A short code: en, de, zh-Hant"
        {...field('language')}
      />
      <TextInput label="Licence or permission" {...field('licenceNote')} />
    </Stack>
  );
});
