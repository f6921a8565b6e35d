import { textFields } from '@/lib/fields/form-fields';
import { MOST_COMMENTATORS } from '@/lib/fields/most-commentators';

/** The fields of the details form by name, as they were typed. */
export type DetailsFields = Record<string, string>;

/**
 * What the details form posts, as the schema expects it. Fields are named by their path:
 * `debate.title`, `source.url`, `commentators.0.name`; a field that is missing is left to the
 * schema to name. Of more commentators than a debate holds one too many is read, for the schema to
 * say so. O(fields).
 */
export function detailsFromForm(form: unknown): { fields: DetailsFields; input: unknown } {
  const fields = textFields(form);
  const groups = new Map<string, DetailsFields>();
  for (const [name, value] of Object.entries(fields)) {
    const [, group, own] = /^(debate|source|commentators\.\d+)\.(.+)$/s.exec(name) ?? [];
    if (group === undefined || own === undefined) continue;
    const there = groups.get(group);
    if (there) there[own] = value;
    else groups.set(group, { [own]: value });
  }
  const commentators: unknown[] = [];
  while (commentators.length <= MOST_COMMENTATORS) {
    const next = groups.get(`commentators.${commentators.length}`);
    if (next?.id === undefined) break;
    commentators.push(next);
  }
  return {
    fields,
    input: {
      id: fields.id,
      seen: fields.seen,
      debate: groups.get('debate') ?? {},
      source: groups.get('source') ?? {},
      commentators,
    },
  };
}
