import type { z } from 'zod';

/**
 * All errors of a form at once, by field: the first message of each. A field inside one of the
 * `groups` is named without it (`debate.title` → `title`); anything else by its full path, and an
 * error of the whole by `form`.
 */
export function errorsByField(error: z.ZodError, groups: readonly string[] = []) {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String);
    const [first, ...rest] = path;
    const field = first !== undefined && groups.includes(first) && rest.length > 0 ? rest : path;
    const name = field.join('.') || 'form';
    errors[name] ??= issue.message;
  }
  return errors;
}
