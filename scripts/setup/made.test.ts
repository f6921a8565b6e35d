import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { whenChanged } from './made.mjs';

const place = mkdtempSync(path.join(tmpdir(), 'counterpoint-made-'));
const folder = path.join(place, 'made');
const stampFile = path.join(folder, 'stamp');
afterAll(() => rmSync(place, { recursive: true, force: true }));

const say = vi.spyOn(console, 'log').mockImplementation(() => {});
beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await step();
  say.mockClear();
});

async function work() {
  mkdirSync(path.join(folder, 'server', 'chunks', 'ssr'), { recursive: true });
  for (const name of ['BUILD_ID', 'server/a.js', 'server/chunks/ssr/b.js', 'server/page.html'])
    writeFileSync(path.join(folder, name), `made: ${name}`);
}

const step = (stamp = 'now', done = work) =>
  whenChanged({
    stampFile,
    stamp,
    folder,
    lasts: (name: string) => !/html$|^stamp$/.test(name),
    say: 'Building …',
    work: done,
  });

it('is not done again where nothing changed, and is where something did', async () => {
  expect(await step()).toBe(false);
  expect(say).not.toHaveBeenCalled();
  expect(await step('later')).toBe(true);
  expect(say).toHaveBeenCalledExactlyOnceWith('Building …');
});

it.each([
  ['a folder of it', () => rmSync(path.join(folder, 'server/chunks/ssr'), { recursive: true })],
  ['one file', () => rmSync(path.join(folder, 'server/a.js'))],
  ['the end of a file', () => truncateSync(path.join(folder, 'server/a.js'), 3)],
  ['all of a file but its name', () => truncateSync(path.join(folder, 'BUILD_ID'), 0)],
])('is done again where %s is gone', async (_, remove) => {
  remove();
  expect(await step()).toBe(true);
  expect(say).toHaveBeenCalledExactlyOnceWith('Some of what was built is gone. Building …');
  expect(readFileSync(path.join(folder, 'server/chunks/ssr/b.js'), 'utf8')).toMatch(/^made/);
  expect(await step()).toBe(false);
});

it.each([
  ['all of it', () => rmSync(folder, { recursive: true })],
  ['the note', () => rmSync(stampFile)],
  ['half of the note', () => truncateSync(stampFile, 30)],
  ['the list of files, as an earlier version left it', () => writeFileSync(stampFile, 'now')],
])('is done again where %s is missing', async (_, remove) => {
  remove();
  expect(await step()).toBe(true);
});

it('what comes and goes is not looked at', async () => {
  writeFileSync(path.join(folder, 'server/page.html'), 'drawn again, longer');
  writeFileSync(path.join(folder, 'server/more.js'), 'added');
  expect(await step()).toBe(false);
});

it('what failed is not noted', async () => {
  await expect(step('later', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await step('later')).toBe(true);
});
