import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { describeError } from '@/lib/log/describe-error';
import { entrySchema } from '@/lib/log/entry';
import { appendToLog, logFile } from '@/lib/log/log-folder';
import { ownFrames } from '@/lib/log/own-frames';

const folder = mkdtempSync(path.join(tmpdir(), 'counterpoint-log-'));
const logs = path.join(folder, 'logs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(logs, { recursive: true, force: true }));

const noon = new Date('2026-11-29T12:00:00Z');
const linesOf = (moment: Date) => readFileSync(logFile(folder, moment), 'utf8').split('\n');

it('adds a line a time to the file of the day, which its owner alone may read', () => {
  appendToLog(folder, '{"a":1}', noon);
  appendToLog(folder, '{"b":2}', new Date('2026-11-29T23:59:59Z'));
  appendToLog(folder, '{"c":3}', new Date('2026-11-30T00:00:00Z'));
  expect(readdirSync(logs)).toEqual(['2026-11-29.jsonl', '2026-11-30.jsonl']);
  expect(linesOf(noon)).toEqual(['{"a":1}', '{"b":2}', '']);
  if (process.platform === 'win32') return;
  expect(statSync(logs).mode & 0o777).toBe(0o700);
  expect(statSync(logFile(folder, noon)).mode & 0o777).toBe(0o600);
});

it('keeps a week, and removes nothing that it did not make', () => {
  mkdirSync(logs);
  const days = ['2025-01-01', '2026-11-22', '2026-11-23', '2026-11-28'];
  for (const day of days) writeFileSync(path.join(logs, `${day}.jsonl`), '{}\n');
  for (const name of ['2020-01-01.jsonl.mine', 'notes.jsonl'])
    writeFileSync(path.join(logs, name), 'mine');
  appendToLog(folder, '{}', noon);
  expect(readdirSync(logs).sort()).toEqual([
    '2020-01-01.jsonl.mine',
    '2026-11-23.jsonl',
    '2026-11-28.jsonl',
    '2026-11-29.jsonl',
    'notes.jsonl',
  ]);
});

it('takes no more than five megabytes a day', () => {
  appendToLog(folder, 'first', noon);
  truncateSync(logFile(folder, noon), 5 * 1024 * 1024 - 3);
  appendToLog(folder, 'too long', noon);
  expect(statSync(logFile(folder, noon)).size).toBe(5 * 1024 * 1024 - 3);
  appendToLog(folder, 'ok', noon);
  expect(statSync(logFile(folder, noon)).size).toBe(5 * 1024 * 1024);
});

it('a line has the fields that are named, in a form that holds no sentence', () => {
  const said = {
    what: 'fault',
    requestId: 'a1b2-c3',
    method: 'POST',
    route: '/debates/[slug]/(overview)/page',
    kind: 'action',
    status: 500,
    ms: 12,
    error: 'TypeError',
    code: 'P2003',
    digest: '2271843190@E394',
    frames: ['save (lib/positions/data.ts:12:5)', ' (~/next/dist/a.js:1:22222)'],
  };
  expect(entrySchema.parse(said)).toEqual(said);
  const SECRET = 'Ann said that nobody reads at night';
  const talkative = Object.fromEntries(
    [...Object.keys(said), 'message', 'body', 'query'].map((name) => [name, SECRET]),
  );
  expect(entrySchema.parse({ ...talkative, frames: [`at ${SECRET} (a.ts:1:1)`] })).toEqual({
    what: 'unnamed',
  });
  for (const route of ['/debates/the-empty-farebox?q=night', 'http://127.0.0.1/x', '/a b', '/%41'])
    expect(entrySchema.parse({ what: 'fault', route })).toEqual({ what: 'fault' });
  expect(entrySchema.parse({ what: 'fault', digest: 'NEXT_REDIRECT;replace;/x' })).toEqual({
    what: 'fault',
  });
});

it('says where in our code an error was thrown, and nothing of its message', () => {
  const secret = 'Ann\n    at Ben (lib/secret.ts:1:1)\n    at night';
  const root = process.cwd();
  const error = new TypeError(secret);
  const [first, ...others] = ownFrames(error, root);
  expect(first).toMatch(/\(lib\/log\/log-line\.test\.ts:\d+:\d+\)$/);
  expect(others.length).toBeGreaterThan(0);
  expect([first, ...others].join('\n')).not.toMatch(/secret|night/);
  expect(others.every((frame) => frame.includes('(~/'))).toBe(true);
  const described = describeError(Object.assign(error, { code: 'ENOSPC', digest: '123' }));
  expect(described).toMatchObject({ error: 'TypeError', code: 'ENOSPC', digest: '123' });
  expect(JSON.stringify(entrySchema.parse({ what: 'fault', ...described }))).not.toMatch(/night/);
  expect(entrySchema.parse({ what: 'fault', ...described }).frames).toEqual([first, ...others]);

  error.message = 'another message than its stack begins with';
  expect(ownFrames(error, root)).toEqual([]);
  expect(ownFrames(new Error('x'), '/elsewhere')).toEqual([]);
  expect(ownFrames('thrown words', root)).toEqual([]);
  expect(describeError('thrown words')).toEqual({ error: 'string' });
});

it('names the place in the source where the code was built', () => {
  const chunk = path.join(folder, '.next', 'server', 'chunks', 'a.js');
  mkdirSync(path.dirname(chunk), { recursive: true });
  const stackAt = (file: string) =>
    Object.assign(new Error('Ann'), {
      stack: `Error: Ann\n    at a (${file}:1:1)\n    at b (${file}:9:9)`,
    });
  expect(ownFrames(stackAt(chunk), folder)).toEqual([
    'a (.next/server/chunks/a.js:1:1)',
    'b (.next/server/chunks/a.js:9:9)',
  ]);
  const other = path.join(path.dirname(chunk), 'b.js');
  const map = { version: 3, sources: ['../../../lib/noun/data.ts'], names: [], mappings: 'AAUA' };
  writeFileSync(`${other}.map`, JSON.stringify(map));
  const [first] = ownFrames(stackAt(other), folder);
  expect(first).toBe('(lib/noun/data.ts:11:1)');
  expect(entrySchema.parse({ what: 'fault', frames: [first] }).frames).toEqual([first]);
});

it('does not write where it cannot, and says so to who asks', () => {
  writeFileSync(path.join(folder, 'a-file'), '');
  expect(() => appendToLog(path.join(folder, 'a-file'), '{}', noon)).toThrow();
  if (process.getuid?.() === 0) return;
  mkdirSync(logs);
  chmodSync(logs, 0o500);
  expect(() => appendToLog(folder, '{}', noon)).toThrow(/EACCES/);
  expect(existsSync(logFile(folder, noon))).toBe(false);
  chmodSync(logs, 0o700);
});
