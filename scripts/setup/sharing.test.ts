import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { qrCode, readFlags, settingsOf } from './sharing.mjs';

describe('what npm start is asked for', () => {
  it.each([
    [[], { share: false, address: null }],
    [['--share'], { share: true, address: null }],
    [['--share=192.168.1.20'], { share: true, address: '192.168.1.20' }],
  ])('is known: %j', (args, flags) => {
    expect(readFlags(args, {})).toEqual(flags);
  });

  it.each([
    [['--shared'], /does not know “--shared”.*--share alone/],
    [['share'], /does not know “share”/],
    [['--port=3001'], /does not know “--port=3001”/],
    [['--share', '192.168.1.20'], /does not know “192.168.1.20”/],
    [['--share=wifi'], /--share=wifi: give an address that this machine has/],
    [['--share='], /--share=: give an address/],
  ])('is refused in a sentence where it is not: %j', (args, words) => {
    expect(() => readFlags(args, {})).toThrow(words);
  });

  it('is refused where npm took the flag for its own', () => {
    expect(() => readFlags([], { npm_config_share: 'true' })).toThrow(/npm start -- --share/);
  });
});

it('tells the server its address, and others the same with the port', () => {
  expect(settingsOf('192.168.1.20', 3000)).toEqual({
    HOST: '192.168.1.20',
    PUBLIC_URL: 'http://192.168.1.20:3000',
  });
  expect(settingsOf('fd00::2', 3000).PUBLIC_URL).toBe('http://[fd00::2]:3000');
});

it('draws a QR code that fits into a terminal', async () => {
  const lines = (await qrCode('http://192.168.100.200:30000')).trim().split('\n');
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  expect(lines[0]?.length).toBeLessThan(60);
  expect(lines.length).toBeLessThan(24);
});

const start = path.resolve('scripts/start.mjs');
const run = promisify(execFile);

/** How `npm start` ends that is asked for what it does not do, before it does anything: PORT stops it at the latest. */
async function startWith(args: string[], env: Record<string, string>) {
  const { HOST, PUBLIC_URL, ...rest } = process.env;
  const ended = await run(process.execPath, [start, ...args], {
    env: { ...rest, PORT: 'none', ...env },
  }).catch((error: { code: number; stdout: string; stderr: string }) => error);
  return { code: 'code' in ended ? ended.code : 0, said: `${ended.stdout}${ended.stderr}`.trim() };
}

it('an address is found or named, not both', async () => {
  const named = { HOST: '0.0.0.0', PUBLIC_URL: 'http://192.168.1.20:3000' };
  const { code, said } = await startWith(['--share'], named);
  expect(said).toMatch(/^--share finds the address by itself: unset HOST and PUBLIC_URL, or start/);
  expect(code).toBe(1);
});

it('an address that the machine does not have cannot be shared', async () => {
  const { code, said } = await startWith(['--share=203.0.113.77'], {});
  expect(said).toMatch(/^--share=203\.0\.113\.77: this machine does not have|is in no network/);
  expect(code).toBe(1);
});

it('one of HOST and PUBLIC_URL without the other is refused before the library is touched', async () => {
  const folder = path.join(tmpdir(), 'counterpoint-never-made');
  const program = path.resolve('scripts/prepare-database.ts');
  const { HOST, PUBLIC_URL, ...rest } = process.env;
  const ended = await run(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', program, '--serves'],
    { env: { ...rest, HOST: '0.0.0.0', COUNTERPOINT_DATA_DIR: folder } },
  ).catch((error: { stderr: string }) => error);
  expect(ended.stderr.trim()).toMatch(/^HOST is set and PUBLIC_URL is not: .*$/);
  expect(existsSync(folder)).toBe(false);
});

it('an odd flag is refused before anything is done', async () => {
  expect(await startWith(['--open'], {})).toEqual({
    code: 1,
    said: 'npm start does not know “--open”. It knows --share alone: npm start -- --share',
  });
});
