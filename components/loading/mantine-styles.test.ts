import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const core = 'node_modules/@mantine/core/esm';
const read = (file: string) => readFileSync(file, 'utf8');

/** The files of some folders and of those inside them. */
const filesIn = (folders: readonly string[], ending: string) =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .map((file) => path.join(folder, file)),
  );

/** Names imported from a package by the files given. */
function namesFrom(pattern: RegExp, files: readonly string[]): Set<string> {
  const found = [...files].flatMap((file) => [...read(file).matchAll(pattern)]);
  return new Set(
    found.flatMap((match) =>
      (match[1] ?? '').split(',').map((name) => name.trim().replace(/ as .*/, '')),
    ),
  );
}

/** The file of each component that Mantine offers. */
function filesOfComponents(): Map<string, string> {
  const exported = [...read(`${core}/index.mjs`).matchAll(/import \{([^}]*)\} from "(\.[^"]+)"/g)];
  return new Map(
    exported.flatMap(([, names = '', file = '']) =>
      names
        .split(',')
        .map((name) => [name.trim().replace(/.* as /, ''), path.join(core, file)] as const),
    ),
  );
}

/** All files that a file imports, and those that these import. */
function withImports(file: string, seen: Set<string>): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, relative = ''] of read(file).matchAll(/from "(\.[^"]+)"/g)) {
    withImports(path.join(path.dirname(file), relative), seen);
  }
  return seen;
}

test('every Mantine component in use has its styles, in the order Mantine gives them', () => {
  const ours = filesIn(['app', 'components'], '.tsx');
  const theirs = filesIn(
    ['notifications', 'spotlight', 'dropzone'].map((one) => `node_modules/@mantine/${one}/esm`),
    '.mjs',
  );
  const names = namesFrom(/import\s*\{([^}]*)\}\s*from ['"]@mantine\/core['"]/g, [
    ...ours,
    ...theirs,
  ]);
  expect(names.size).toBeGreaterThan(20);

  const where = filesOfComponents();
  const seen = new Set<string>();
  for (const name of names) {
    const file = where.get(name);
    if (file) withImports(file, seen);
  }
  const needed = [...seen].flatMap((file) => /(\w+)\.module\.mjs$/.exec(file)?.[1] ?? []);
  expect(needed).toContain('Button');

  const imported = [
    ...read('components/loading/mantine-styles.ts').matchAll(/core\/styles\/([\w-]+)\.layer\.css/g),
  ].map((match) => match[1] ?? '');
  expect(imported).toEqual(expect.arrayContaining(needed));

  const all = read('node_modules/@mantine/core/styles.layer.css');
  const places = imported
    .map((name) => read(`node_modules/@mantine/core/styles/${name}.layer.css`))
    .flatMap((styles) => /\.m_[0-9a-f]+[^{]*\{/.exec(styles)?.[0] ?? [])
    .map((rule) => all.indexOf(rule));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
