/** The fields of the details form by name, as they were typed. */
export type DetailsFields = Record<string, string>;

/**
 * What the details form posts, as the schema expects it. Fields are named by their path:
 * `debate.title`, `source.url`, `commentators.0.name`; a field that is missing is left to the
 * schema to name.
 */
export function detailsFromForm(form: FormData): { fields: DetailsFields; input: unknown } {
  const fields: DetailsFields = {};
  for (const [name, value] of form) if (typeof value === 'string') fields[name] = value;
  const group = (prefix: string) =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([name]) => name.startsWith(`${prefix}.`))
        .map(([name, value]) => [name.slice(prefix.length + 1), value]),
    );
  const commentators: unknown[] = [];
  while (`commentators.${commentators.length}.id` in fields) {
    commentators.push(group(`commentators.${commentators.length}`));
  }
  return {
    fields,
    input: {
      id: fields.id,
      seen: fields.seen,
      debate: group('debate'),
      source: group('source'),
      commentators,
    },
  };
}
