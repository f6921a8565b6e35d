import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-engines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is found where these programs are all that is on the PATH. */
function found(programs: Record<string, string>): { engines: unknown[]; lines: string[] } {
  const bin = mkdtempSync(path.join(folder, 'bin-'));
  for (const [name, code] of Object.entries(programs)) {
    writeFileSync(path.join(bin, name), `#!${process.execPath}\n${code}`, { mode: 0o755 });
  }
  const none = path.join(folder, 'no-builds');
  mkdirSync(none, { recursive: true });
  const module = pathToFileURL(path.resolve('scripts/setup/engines.mjs')).href;
  const ask = `import(${JSON.stringify(module)})
    .then(({ findEngines }) => findEngines())
    .then((all) => console.log(JSON.stringify(all)));`;
  const said = execFileSync(process.execPath, ['-e', ask], {
    encoding: 'utf8',
    env: { ...process.env, PATH: bin, PLAYWRIGHT_BROWSERS_PATH: none },
  });
  return JSON.parse(said);
}

it('an engine that is not there is told of, and nothing fails', () => {
  expect(found({})).toEqual({
    engines: [],
    lines: ['Firefox: not on this machine', 'WebKit: not on this machine'],
  });
});

it('one that is there and opens no page is told of with the reason', () => {
  const { engines, lines } = found({ firefox: 'process.exit(3)' });
  expect(engines).toEqual([]);
  expect(lines[0]).toMatch(/^Firefox: .*firefox opens no page for this Playwright \(.+\)$/);
});
