// What the files of the house offer each other, and what of it nobody takes.

/** A file of the house and what stands in it. */
export type Source = { readonly file: string; readonly content: string };

const EXPORT = /^export (?:default )?(?:async )?(?:function\*?|const|let|class) (\w+)/gm;
const WORD = /[A-Za-z_$][\w$]*/g;

/** The values that a file exports by name; types, which signatures need, are not looked at. */
function listExports(content: string): string[] {
  return [...content.matchAll(EXPORT)].flatMap(([, name]) => name ?? []);
}

/**
 * The exports that no other file has a word for, as "file: name".
 *
 * @param offered the files whose exports are looked at
 * @param all every file that may take one, tests too
 */
export function listUntaken(offered: readonly Source[], all: readonly Source[]): string[] {
  const filesWith = new Map<string, Set<string>>();
  for (const { file, content } of all)
    for (const [word] of content.matchAll(WORD))
      filesWith.set(word, (filesWith.get(word) ?? new Set()).add(file));
  return offered.flatMap(({ file, content }) =>
    listExports(content)
      .filter((name) => [...(filesWith.get(name) ?? [])].every((other) => other === file))
      .map((name) => `${file}: ${name}`),
  );
}
