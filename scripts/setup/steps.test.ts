import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { sayUnforeseen } from './run.mjs';
import {
  checkNode,
  choosePort,
  freePort,
  planInstall,
  run,
  runTool,
  TOLD,
  Trouble,
} from './steps.mjs';

const before = process.env.PORT;

afterEach(() => {
  if (before === undefined) delete process.env.PORT;
  else process.env.PORT = before;
});

it('takes the port that PORT names', async () => {
  const port = await freePort();
  process.env.PORT = String(port);
  expect(await choosePort()).toBe(port);
});

it('says that a port is taken, and names another', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  process.env.PORT = String(port);
  await expect(choosePort()).rejects.toThrow(
    new RegExp(`Port ${port} is taken.*PORT=${port + 1} npm start`),
  );
  server.close();
});

it.each(['', 'abc', '0', '70000', '3000.5'])('refuses PORT=%j', async (text) => {
  process.env.PORT = text;
  await expect(choosePort()).rejects.toThrow(/give a number from 1 to 65535/);
});

it.each(['18.20.4', '20.18.3'])('refuses Node %s, and says where to get a newer one', (version) => {
  expect(() => checkNode(version)).toThrow(
    new RegExp(`needs Node 20.19 or newer; this is ${version}. Install a newer one`),
  );
});

it('adds nothing where the program has said itself what is wrong', async () => {
  const told = ['-e', `console.error("told"); process.exit(${TOLD})`];
  await expect(run(process.execPath, told, { quiet: true })).rejects.toThrow(/^$/);
});

it('turns a full disk into one line with the way out', async () => {
  const work = run(
    process.execPath,
    ['-e', 'console.error("ENOSPC: no space left on device"); process.exit(1)'],
    {
      quiet: true,
    },
  ).catch((error: unknown) => error);
  // What the tool printed is shown too; here it only has to be recognised.
  const error = await work;
  expect(error).toBeInstanceOf(Trouble);
  expect(String(error)).toMatch(/The disk is full\. Free about 1 GB/);
});

it('says of tests only that they stopped, whatever their lines tell', async () => {
  const lines = ['-e', 'console.error("ENOSPC: no space left on device"); process.exit(1)'];
  await expect(run(process.execPath, lines, { quiet: true, isTest: true })).rejects.toThrow(
    /stopped with code 1/,
  );
});

it('says what nobody foresaw in one line, with the place', () => {
  const line = sayUnforeseen(new TypeError('x is undefined\nand more'));
  expect(line).toMatch(
    /fault that it does not know: x is undefined \(at .*steps\.test\.ts:\d+:\d+\)?\)$/,
  );
  expect(sayUnforeseen('words')).toMatch(/: words$/);
});

it('says which tool stopped', async () => {
  await expect(runTool('no-such-tool.mjs', [], { quiet: true })).rejects.toThrow(
    /stopped with code 1/,
  );
});

describe('planInstall', () => {
  const plan = (forTests: boolean, now: { noted: string; hasTests: boolean }) =>
    planInstall({ lock: 'now', forTests, ...now })?.filter(
      (flag: string) => !/^--(no-|ignore-|include=optional)/.test(flag),
    ) ?? null;
  const nothing = { noted: '', hasTests: false };
  const toRun = { noted: 'now', hasTests: false };
  const all = { noted: 'now', hasTests: true };
  const older = { noted: 'before', hasTests: false };
  const olderWithTests = { noted: 'before', hasTests: true };

  it('gives a first start what running needs, and a first test everything', () => {
    expect(plan(false, nothing)).toEqual(['ci', '--omit=dev']);
    expect(plan(true, nothing)).toEqual(['ci', '--include=dev']);
  });

  it('adds what tests need to what is there', () => {
    expect(plan(true, toRun)).toEqual(['install', '--include=dev']);
  });

  it('installs nothing again, and a start leaves the packages of the tests', () => {
    expect(plan(false, toRun)).toBeNull();
    expect(plan(false, all)).toBeNull();
    expect(plan(true, all)).toBeNull();
  });

  it('after other versions came, installs as much as was there', () => {
    expect(plan(false, older)).toEqual(['ci', '--omit=dev']);
    expect(plan(false, olderWithTests)).toEqual(['ci', '--include=dev']);
    expect(plan(true, older)).toEqual(['ci', '--include=dev']);
  });
});
