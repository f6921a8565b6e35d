import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** What browsers have over HTTPS and on the machine itself alone: not over plain HTTP in a classroom. */
const SECURE_ONLY =
  /navigator\s*\??\.\s*(clipboard|locks|wakeLock|share|canShare|serviceWorker|mediaDevices|storage)\b|crypto\s*\??\.\s*(randomUUID|subtle)\b|\bcaches\s*\./g;

/** Where it is used all the same, and what is done without it. */
const WITHOUT: Readonly<Record<string, string>> = {
  'components/ui/copy/use-copy.ts: navigator.clipboard':
    'copied by selecting, or shown to be copied by hand',
};

const listUses = (file: string, text: string) =>
  [...text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').matchAll(SECURE_ONLY)].map(
    ([use]) => `${file}: ${use.replace(/[\s?]/g, '')}`,
  );

it('nothing is used in a browser that a plain HTTP address does not have, without another way', () => {
  const files = ['app', 'components', 'lib'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(room, name.replaceAll(path.sep, '/')))
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|generated\//.test(name)),
  );
  expect(files.length).toBeGreaterThan(500);
  const uses = files.flatMap((file) => listUses(file, readFileSync(path.join(root, file), 'utf8')));
  expect([...new Set(uses)].sort()).toEqual(Object.keys(WITHOUT).sort());
});

it('is found', () => {
  const text =
    'await navigator?.locks.request(); // navigator.share\nconst id = crypto.randomUUID();';
  expect(listUses('a.ts', text)).toEqual(['a.ts: navigator.locks', 'a.ts: crypto.randomUUID']);
});
