/** The fields of a form by name; none of what is no form, so that the schema says what is missing. */
export function formFields(form: unknown): Record<string, FormDataEntryValue> {
  return form instanceof FormData ? Object.fromEntries(form) : {};
}

/** What was typed into a form, by field: for a form that is drawn anew with an error. */
export function textFields(form: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(formFields(form)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
