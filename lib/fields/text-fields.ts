import { formFields } from '@/lib/fields/form-fields';

/** What was typed into a form, by field: for a form that is drawn anew with an error. */
export function textFields(form: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(formFields(form)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
