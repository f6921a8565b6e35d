import { Stack, Textarea, TextInput } from '@mantine/core';
import { memo } from 'react';
import type { DebateDetails, DetailGuesses } from '@/lib/imports/schema';

type Props = {
  details: DebateDetails;
  /** Where the values it began with come from; said until they are changed. */
  guesses: DetailGuesses;
  first: DebateDetails;
  errors: Record<string, string>;
  onChange: (details: DebateDetails) => void;
};

/** What the debate is called, what was asked, and where the text comes from. */
export const ImportDetails = memo(function ImportDetails(props: Props) {
  const { details, guesses, first, errors, onChange } = props;
  const field = (name: keyof DebateDetails, format = '') => ({
    name,
    description: describe(name, format),
    value: details[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...details, [name]: event.currentTarget.value }),
  });
  function describe(name: keyof DebateDetails, format: string) {
    const guess = name === 'licenceNote' ? undefined : guesses[name];
    const isOpen = guess !== undefined && first[name] !== '' && details[name] === first[name];
    return [format, isOpen ? guess : ''].filter((part) => part !== '').join(' ') || undefined;
  }
  return (
    <Stack gap="sm">
      <h2>The debate</h2>
      <TextInput label="Title" dir="auto" required {...field('title')} />
      <Textarea
        label="Question"
        dir="auto"
        required
        autosize
        minRows={2}
        {...field('question', 'The one question that all of them answer.')}
      />
      <TextInput label="Date" {...field('date', '2023-03-22, or 2023-03, or 2023.')} />
      <TextInput label="Publisher" {...field('publisher')} />
      <TextInput label="Link to the source" type="url" placeholder="https://" {...field('url')} />
      <TextInput label="Language" {...field('language', 'A short code: en, de, zh-Hant.')} />
      <TextInput label="Licence or permission" {...field('licenceNote')} />
    </Stack>
  );
});
