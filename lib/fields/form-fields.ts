/** The fields of a form by name; none of what is no form, so that the schema says what is missing. */
export function formFields(form: unknown): Record<string, FormDataEntryValue> {
  return form instanceof FormData ? Object.fromEntries(form) : {};
}
