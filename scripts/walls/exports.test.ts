import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listUntaken, type Source } from './exports';
import { readImports } from './imports';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('what the house offers', () => {
  const all: readonly Source[] = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.(ts|tsx|mjs|js)$/.test(file) && !/\.d\.ts$/.test(file))
    .map((file) => ({ file, content: readFileSync(path.join(root, file), 'utf8') }));
  const isTest = ({ file }: Source) => /^tests\/|\.test\.tsx?$/.test(file);
  const rooms = all.filter((one) => /^(lib|components)\//.test(one.file) && !isTest(one));

  it('is taken: no export that only its own file uses', () => {
    expect(rooms.length).toBeGreaterThan(500);
    expect(listUntaken(rooms, all)).toEqual([]);
  });

  it('is there for the app: no file that nothing but tests imports', () => {
    const names = all.map(({ file }) => file);
    const imported = new Set(
      all
        .filter((one) => !isTest(one))
        .flatMap(({ file, content }) => readImports(file, content, names)),
    );
    expect(rooms.map(({ file }) => file).filter((file) => !imported.has(file))).toEqual([]);
  });
});

it('an export that nobody takes is found', () => {
  const files = [
    { file: 'a.ts', content: 'export const one = 1;\nexport function two() {\n  return one;\n}\n' },
    { file: 'b.ts', content: "import { two } from './a';\nexport async function three() {}\n" },
  ];
  expect(listUntaken(files, files)).toEqual(['a.ts: one', 'b.ts: three']);
});
