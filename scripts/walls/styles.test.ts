import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Styles that a file imports and that are not there: no type check looks for them, only a build. */
function listMissing(file: string, content: string, isThere: (name: string) => boolean): string[] {
  return [...content.matchAll(/\bimport\s+(?:\w+\s+from\s+)?'((?:\.|@\/)[^']+\.css)'/g)].flatMap(
    ([, name = '']) => {
      const style = name.startsWith('@/')
        ? name.slice(2)
        : path.posix.join(path.posix.dirname(file), name);
      return isThere(style) ? [] : [`${file}: ${name}`];
    },
  );
}

it('every style that a file imports is there', () => {
  const files = ['app', 'components'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.posix.join(room, name.replaceAll(path.sep, '/'))),
  );
  expect(files.length).toBeGreaterThan(300);
  const isThere = (name: string) => existsSync(path.join(root, name));
  expect(
    files.flatMap((file) =>
      listMissing(file, readFileSync(path.join(root, file), 'utf8'), isThere),
    ),
  ).toEqual([]);
});

it('would say of one that is not', () => {
  const content = "import classes from './a.module.css';\nimport '@/b.css';\nimport 'c/d.css';";
  expect(listMissing('room/file.tsx', content, (name) => name === 'room/a.module.css')).toEqual([
    'room/file.tsx: @/b.css',
  ]);
});
