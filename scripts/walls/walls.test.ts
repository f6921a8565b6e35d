import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportGraph, listCircles, listRoomsKnowingEachOther, readImports } from './imports';

const root = fileURLToPath(new URL('../..', import.meta.url));
const RESTRICTED = 'lint/style/noRestrictedImports';

/** A file that breaks one rule of docs/architecture.md, where it would stand, and what refuses it. */
const planted: readonly [file: string, content: string, rule: string][] = [
  ['lib/analysis/a1.ts', "import '@/lib/debates/view-data';", RESTRICTED],
  ['lib/analysis/pair/a2.ts', "import '@/lib/charts/chart-facts';", RESTRICTED],
  ['lib/analysis/a3.ts', "import '../db/client';", RESTRICTED],
  ['lib/analysis/a4.ts', "import 'react';", RESTRICTED],
  ['lib/analysis/a5.ts', 'export const now = Date.now();', 'plugin'],
  ['lib/analysis/a6.ts', 'export const chance = Math.random();', 'plugin'],
  ['lib/analysis/a7.ts', 'export const home = process.env.HOME;', 'lint/style/noProcessEnv'],
  ['lib/analysis/a8.ts', "localStorage.getItem('a');", 'lint/style/noRestrictedGlobals'],
  ['lib/words/b1.ts', "import '@/lib/view/view';", RESTRICTED],
  ['lib/view/b2.ts', "import '@/lib/charts/chart-facts';", RESTRICTED],
  ['lib/charts/b3.ts', "import '@/lib/propositions/edit-data';", RESTRICTED],
  ['lib/compare/b4.ts', "import 'next/navigation';", RESTRICTED],
  ['lib/text/split/b5.ts', "import '@/lib/imports/schema';", RESTRICTED],
  ['lib/text/b6.ts', 'export const now = new Date();', 'plugin'],
  ['lib/tables/b14.ts', "import '@/lib/interchange/source-text';", RESTRICTED],
  ['lib/interchange/txt/b7.ts', "import '@/lib/positions/data';", RESTRICTED],
  ['lib/interchange/b8.ts', "import 'node:fs';", RESTRICTED],
  ['lib/undo/b13.ts', "import '@/lib/patches/patch';", RESTRICTED],
  ['lib/coding/state/b10.ts', "import 'react';", RESTRICTED],
  ['lib/coding/state/b11.ts', "import '@/lib/coding/actions';", RESTRICTED],
  ['lib/coding/state/b12.ts', 'export const now = Date.now();', 'plugin'],
  ['lib/positions/schema.ts', "import '@/lib/db/client';", RESTRICTED],
  ['lib/positions/position.ts', "import '@/lib/positions/data';", RESTRICTED],
  ['lib/view/b9.ts', "import '@/lib/positions/schema';", RESTRICTED],
  ['lib/debates/c1.ts', "import '@/lib/db/client';", RESTRICTED],
  ['lib/debates/c2.ts', "import '@/lib/generated/prisma/client';", RESTRICTED],
  ['lib/debates/c3.ts', "import '@/components/ui/calm-link';", RESTRICTED],
  ['lib/debates/c4.ts', "import '@/app/layout';", RESTRICTED],
  ['lib/debates/data.ts', "import '@/components/ui/calm-link';", RESTRICTED],
  ['lib/debates/c5.ts', 'export const mode = process.env.NODE_ENV;', 'lint/style/noProcessEnv'],
  ['lib/debates/c6-actions.ts', "import '@/lib/db/transaction';", RESTRICTED],
  ['lib/debates/g1-data.ts', 'export const a = () => db.debate.update({});', 'plugin'],
  ['lib/debates/g2-data.ts', 'export const a = () => db.debate.deleteMany();', 'plugin'],
  ['lib/debates/g3-data.ts', 'export const a = () => db.debate.createManyAndReturn({});', 'plugin'],
  ['lib/debates/g4-data.ts', 'export const a = () => db.debate.upsert({});', 'plugin'],
  [
    'lib/debates/g5-data.ts',
    'export const a = () => db.$executeRaw`DELETE FROM "Debate"`;',
    'plugin',
  ],
  ['lib/debates/g6-data.ts', "export const a = () => db.$executeRawUnsafe('VACUUM');", 'plugin'],
  ['lib/debates/g7-data.ts', 'export const a = () => db.$transaction([]);', 'plugin'],
  ['scripts/commands/g8.ts', 'export const a = () => db.debate.create({});', 'plugin'],
  ['components/ui/d1.ts', "import '@/lib/debates/view-data';", RESTRICTED],
  ['components/ui/d2.ts', "import '@/components/debates/debate-nav';", RESTRICTED],
  ['components/charts/grids/d3.ts', "import '@/lib/propositions/edit-data';", RESTRICTED],
  ['components/charts/d4.ts', "import '@/lib/readings/actions';", RESTRICTED],
  ['components/charts/d5.ts', "import '../../lib/db/client';", RESTRICTED],
  ['components/debates/d6.ts', "import '@/app/layout';", RESTRICTED],
  ['components/debates/d7.ts', "import '@prisma/client';", RESTRICTED],
  ['components/import/d8.ts', "export const kept = JSON.parse('1') as string[];", 'plugin'],
  ['lib/view/d9.ts', "export const kept: string[] = JSON.parse('1');", 'plugin'],
  ['app/d10.ts', 'export const kept = readJson(text) as string[];', 'plugin'],
  ['components/coding/d11.ts', "useLocalStorage({ key: 'a', defaultValue: '' });", 'plugin'],
  ['components/coding/d12.ts', "useLocalStorage<string>({ key: 'a' });", 'plugin'],
  ['app/debates/e1.ts', "import '@/lib/db/client';", RESTRICTED],
];

/** The same places, with what they may know. */
const allowed: readonly [file: string, content: string][] = [
  ['lib/analysis/pair/f1.ts', "import '@/lib/analysis/stance-matrix';"],
  ['lib/charts/f2.ts', "import '@/lib/words/kind-words';"],
  ['lib/view/f3.ts', "import 'nuqs/server';"],
  ['lib/view/f9.ts', "import '@/lib/positions/content';"],
  ['lib/tables/f18.ts', "import '@/lib/text/clean/decode';"],
  ['lib/interchange/f19.ts', "import '@/lib/tables/read-table';"],
  ['lib/interchange/f10.ts', "import '@/lib/positions/position';"],
  ['lib/debates/f4-data.ts', "import '@/lib/db/client';"],
  ['lib/debates/f15-data.ts', 'export const a = () => db.debate.findMany();'],
  ['lib/debates/f16-data.ts', 'export const a = () => session.debate.update({});'],
  ['lib/debates/f17-data.ts', 'export const a = () => db.$queryRaw`SELECT 1`;'],
  ['lib/debates/f5-actions.ts', "import '@/lib/debates/data';"],
  ['lib/positions/f11.ts', 'export const kept = schema.parse(readJson(text));'],
  ['components/coding/f12.ts', "useLocalStorage({ key: 'a', deserialize: readKept });"],
  ['lib/coding/state/f13.ts', "import '@/lib/coding/draft';"],
  ['components/ui/f14.ts', "import '@/lib/undo/undo-history';"],
  ['components/charts/f6.ts', "import '@/lib/charts/chart-facts';"],
  ['components/debates/f7.ts', "import '@/lib/debates/actions';"],
  ['app/debates/f8.ts', "import '@/lib/debates/view-data';"],
];

type Diagnostic = { category: string; location: { path: string } };

describe('the walls', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-walls-'));
  const refused = new Map<string, string[]>();
  beforeAll(() => {
    mkdirSync(path.join(folder, 'scripts/walls'), { recursive: true });
    const plugins = ['one-door', 'pure', 'stored-json'].map((name) => `scripts/walls/${name}.grit`);
    for (const file of ['biome.json', ...plugins])
      copyFileSync(path.join(root, file), path.join(folder, file));
    for (const [file, content] of [...planted, ...allowed]) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), `${content}\n`);
    }
    for (const { category, location } of lint(folder)) {
      const file = location.path.replaceAll('\\', '/');
      refused.set(file, [...(refused.get(file) ?? []), category]);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(planted)('%s may not: %s', (file, _, rule) => {
    expect(refused.get(file) ?? []).toContain(rule);
  });

  it.each(allowed)('%s may: %s', (file) => {
    expect(refused.get(file) ?? []).toEqual([]);
  });
});

/** What the linter says of a folder, in the configuration of `npm run lint`. */
function lint(folder: string): Diagnostic[] {
  const args = ['lint', '--reporter=json', '--vcs-enabled=false', '--max-diagnostics=none'];
  const command = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  try {
    return JSON.parse(execFileSync(process.execPath, [command, ...args], run(folder))).diagnostics;
  } catch (error) {
    // It found something, which is what is wanted here.
    return JSON.parse(String((error as { stdout?: unknown }).stdout)).diagnostics;
  }
}

function run(cwd: string) {
  return { cwd, encoding: 'utf8' as const, stdio: 'pipe' as const };
}

describe('the house', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
  const sources = files.filter(
    (file) =>
      /^(app|components|lib|prisma)\/.*\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file),
  );
  const graph: ImportGraph = new Map(
    sources.map((file) => [
      file,
      readImports(file, readFileSync(path.join(root, file), 'utf8'), sources),
    ]),
  );

  it('has imports to look at', () => {
    expect([...graph.values()].flat().length).toBeGreaterThan(1000);
  });

  it('has no circle of imports, of types neither', () => {
    expect(listCircles(graph)).toEqual([]);
  });

  it('has no two rooms that know each other', () => {
    expect(listRoomsKnowingEachOther(graph)).toEqual([]);
  });

  it('has no folder of more than 25 files, tests and styles apart', () => {
    const counts = new Map<string, number>();
    for (const file of files) {
      if (!/\.(ts|tsx|mjs|js)$/.test(file) || /\.(test|spec|d)\.tsx?$/.test(file)) continue;
      counts.set(path.dirname(file), (counts.get(path.dirname(file)) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 25)).toEqual([]);
  });
});

/** The functions that a file exports, each with its parameters and its body as far as it stands there. */
function listFunctions(text: string) {
  return [
    ...text.matchAll(
      /export (?:async function (\w+)(?:<[^(]*>)?|const (\w+) = cache\(\s*async )\(([\s\S]*?)\n\}/g,
    ),
  ].map(([, named, cached, rest = '']) => ({ name: named ?? cached ?? '', rest }));
}

/** What is asked of a request, or of part of a larger write or of a reading at one moment, comes first. */
const FIRST = /^\s*(actor: Actor|session: DatabaseSession|ask: Ask|work: )/;

/** What is asked before it is known who asks, or to know it: each says why it takes nobody. */
const BEFORE_ANYBODY: Readonly<Record<string, string>> = {
  'lib/accounts/entrance-actions.ts: signOutForm': 'ends the session of whoever sends it',
  'lib/accounts/failed-tries-data.ts: countingFailures': 'counts what nobody is known by yet',
  'lib/accounts/invitations-data.ts: findInvitation': 'the key of the link gives the right',
  'lib/accounts/invitations-data.ts: join': 'the key of the link gives the right',
  'lib/accounts/link-data.ts: makeLink': 'asked by a start in the terminal, and by members-data.ts',
  'lib/accounts/members-data.ts: choosePassword': 'the key of the link gives the right',
  'lib/accounts/members-data.ts: findOfPasswordLink': 'the key of the link gives the right',
  'lib/accounts/session-data.ts: findActor': 'tells who asks',
  'lib/accounts/session-data.ts: findSession': 'tells who asks',
  'lib/accounts/set-up-data.ts: hasOwner': 'asked by a start in the terminal',
  'lib/accounts/set-up-data.ts: lookAtSetUp': 'the key of the link gives the right',
  'lib/accounts/set-up-data.ts: setUp': 'the key of the link gives the right',
  'lib/accounts/sign-in-data.ts: enter': 'the password gives the right',
  'lib/accounts/sign-in-data.ts: signIn': 'the password gives the right',
  'lib/accounts/sign-in-data.ts: signOut': 'ends the session of whoever asks',
};

describe('who asks', () => {
  const files = execFileSync('git', ['ls-files', 'lib'], { cwd: root, encoding: 'utf8' }).split(
    '\n',
  );
  const listIn = (pattern: RegExp) =>
    files
      .filter((file) => pattern.test(file))
      .flatMap((file) =>
        listFunctions(readFileSync(path.join(root, file), 'utf8')).map((one) => ({ file, ...one })),
      );

  const called = ({ file, name }: { file: string; name: string }) => `${file}: ${name}`;
  const isUnexplained = (name: string) => !(name in BEFORE_ANYBODY);

  it('what takes nobody is there, and says why', () => {
    const there = listIn(/(^|[/-])(data|actions?)\.ts$/).map(called);
    for (const [name, why] of Object.entries(BEFORE_ANYBODY)) {
      expect(there).toContain(name);
      expect(why.length).toBeGreaterThan(10);
    }
  });

  it('every action answers by the one wrapper', () => {
    const actions = listIn(/[/-]actions?\.ts$/);
    expect(actions.length).toBeGreaterThan(20);
    const own = actions.filter(
      ({ rest }) => !/\b(act|change|setDeleted|restoreReading|comeIn)\(/.test(rest),
    );
    expect(own.map(called).filter(isUnexplained)).toEqual([]);
  });

  it('every function that reads or writes the library takes who asks first', () => {
    const data = listIn(/(^|[/-])data\.ts$/);
    expect(data.length).toBeGreaterThan(80);
    const without = data.filter(({ rest }) => !FIRST.test(rest));
    expect(without.map(called).filter(isUnexplained)).toEqual([]);
  });

  it('is found where it is missing', () => {
    const [one, two] = listFunctions(
      'export async function readAll(slug: string) {\n  return [];\n}\n\nexport const readOne = cache(\n  async (actor: Actor) => {\n    return 1;\n  },\n);\nconst x = {\n}',
    );
    expect([one?.name, FIRST.test(one?.rest ?? '')]).toEqual(['readAll', false]);
    expect([two?.name, FIRST.test(two?.rest ?? '')]).toEqual(['readOne', true]);
  });
});

describe('a circle', () => {
  it('is found, through types and through what is loaded later', () => {
    const all = ['lib/a.ts', 'lib/b.ts', 'lib/c.ts'];
    const made: ImportGraph = new Map([
      ['lib/a.ts', readImports('lib/a.ts', "import type { B } from '@/lib/b';", all)],
      ['lib/b.ts', readImports('lib/b.ts', "const c = () => import('./c');", all)],
      ['lib/c.ts', readImports('lib/c.ts', "export { a } from '@/lib/a';", all)],
    ]);
    expect(listCircles(made).map((circle) => circle.toSorted())).toEqual([all]);
  });
});
