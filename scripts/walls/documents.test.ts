import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const words = new Set(
  files
    .filter((file) => /\.(?:tsx?|mjs|prisma)$/.test(file))
    .flatMap((file) => read(file).match(/\w+/g) ?? []),
);

/** A field that docs/adding-a-field.md takes as its example. */
const IMAGINED = ['saidOn'];

/** What a document names between backticks: files, and names of the code that cannot be plain words. */
function listNamed(document: string): { paths: string[]; names: string[] } {
  const marked = [...document.matchAll(/`([^`\n]+)`/g)].flatMap(([, words]) => words ?? []);
  return {
    paths: marked.filter((word) => /^[\w@[\]./-]+\.(?:tsx?|mjs|css|grit|prisma)$/.test(word)),
    names: marked.filter((word) => /^(?:[a-z]+[A-Z]|[A-Z][a-z]+[A-Z]|[A-Z]+_[A-Z])\w*$/.test(word)),
  };
}

/** By its path, or by the end of it. */
const isThere = (name: string) => files.some((file) => file === name || file.endsWith(`/${name}`));

// Decisions tell of the day on which they were made.
describe.each(files.filter((file) => /^(?:[A-Z]+|docs\/[\w-]+)\.md$/.test(file)))(
  '%s',
  (document) => {
    const { paths, names } = listNamed(read(document));

    it('names files that are there', () => {
      expect(paths.filter((name) => !isThere(name))).toEqual([]);
    });

    it('names what the code calls so', () => {
      expect(names.filter((name) => !words.has(name) && !IMAGINED.includes(name))).toEqual([]);
    });
  },
);

it('what is not there is found', () => {
  const { paths, names } = listNamed(
    'See `lib/gone.ts`, `architecture.test.ts`, `goneBy` and `a word`.',
  );
  expect(paths.filter((name) => !isThere(name))).toEqual(['lib/gone.ts', 'architecture.test.ts']);
  expect(names).toEqual(['goneBy']);
});
