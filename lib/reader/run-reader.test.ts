import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ReaderEnded } from '@/lib/reader/reader-ended';
import { type ReaderOptions, readLines } from '@/lib/reader/run-reader';
import { takePlace } from '@/lib/reader/turns';
import { HOSTILE_READER } from '@/tests/fixtures/readers/hostile-program';
import { isThere } from '@/tests/fixtures/readers/is-there';
import { inShort } from '@/tests/setup/at-length';

const program = HOSTILE_READER;
const limits = { seconds: 60, megabytes: 250 };

function ask(deed: string, options: ReaderOptions = {}) {
  const bytes = [new TextEncoder().encode(deed)];
  return readLines(
    'import',
    { name: 'a file', remedy: 'Bring another.', bytes },
    { program, limits, ...options },
  );
}

/** Takes the first line, which names the process. */
async function begin(lines: AsyncGenerator<string>): Promise<number> {
  const { value } = await lines.next();
  return JSON.parse(value ?? '').pid;
}

describe('a file that is read apart', () => {
  it('is answered in lines, and its process is gone', async () => {
    const lines = ask('answer');
    const pid = await begin(lines);
    expect((await lines.next()).value).toBe('{"done":"answer"}');
    expect((await lines.next()).done).toBe(true);
    expect(isThere(pid)).toBe(false);
  });

  it('is answered in whole lines, also where its reader waits for none of them', async () => {
    const lines: unknown[] = [];
    for await (const line of ask('say without waiting')) lines.push(JSON.parse(line));
    expect(lines.slice(1)).toEqual([
      ...Array.from({ length: 50 }, (_, index) => ({ page: index + 1 })),
      { done: 'say without waiting' },
    ]);
  });

  it.each(inShort('files that are never done', ['look for ever', 'loop for ever']))(
    'is ended at the deadline where it would %s, and others have their turn meanwhile',
    async (deed) => {
      const lines = ask(deed, { limits: { ...limits, seconds: 1 } });
      const pid = await begin(lines);
      let turns = 0;
      const counting = setInterval(() => {
        turns += 1;
      }, 5);
      await expect(lines.next()).rejects.toThrow(
        new ReaderEnded(
          `${deed}.docx: Reading it took more than 1 second and was ended. Bring another.`,
        ),
      );
      clearInterval(counting);
      expect(turns).toBeGreaterThan(20);
      expect(isThere(pid)).toBe(false);
    },
  );

  it.each(inShort('files that hold memory', ['hold objects', 'hold bytes', 'hold a list'], 2))(
    'is ended where it would %s without end',
    async (deed) => {
      const lines = ask(deed);
      await begin(lines);
      await expect(lines.next()).rejects.toThrow(
        new ReaderEnded(
          `${deed}.docx: Reading it took more than 250 MB of memory and was ended. Bring another.`,
        ),
      );
    },
  );

  it.each([
    ['break', 'code 1'],
    ['leave', 'code 7'],
  ])('that makes its reader %s is named', async (deed, code) => {
    const lines = ask(deed);
    await begin(lines);
    await expect(lines.next()).rejects.toThrow(
      new ReaderEnded(
        `${deed}.docx: The program that reads files broke off at it (${code}). Try once more. If it breaks off again: Bring another.`,
      ),
    );
  });

  it('is stopped in the midst of a loop', async () => {
    const stop = new AbortController();
    const lines = ask('loop for ever', { signal: stop.signal });
    const pid = await begin(lines);
    stop.abort(new Error('Stopped.'));
    await expect(lines.next()).rejects.toThrow('Stopped.');
    expect(isThere(pid)).toBe(false);
  });

  it('ends where nobody takes its lines any more', async () => {
    const lines = ask('loop for ever');
    const pid = await begin(lines);
    await lines.return();
    await expect.poll(() => isThere(pid)).toBe(false);
  });

  it('ends with whoever had it read, even where that was killed', async () => {
    const code = `
      import { readLines } from '@/lib/reader/run-reader';
      const input = { name: 'a', remedy: '', bytes: [new TextEncoder().encode('loop for ever')] };
      for await (const line of readLines('import', input, { program: '${program}' })) console.log(line);`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
    const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(server.stdout, 'data');
    const { pid } = JSON.parse(String(line));
    expect(isThere(pid)).toBe(true);
    server.kill('SIGKILL');
    await expect.poll(() => isThere(pid), { timeout: 5_000 }).toBe(false);
  });
});

describe('files that are read at the same time', () => {
  it('are two; a third is told to wait, and is read when one of them is done', async () => {
    const both = [ask('wait'), ask('wait')];
    for (const lines of both) await begin(lines);
    let told = 0;
    const onWait = () => {
      told += 1;
    };
    const third = ask('answer', { onWait });
    const begun = begin(third);
    await expect.poll(() => told).toBe(1);
    const stop = new AbortController();
    const fourth = begin(ask('answer', { onWait, signal: stop.signal }));
    await expect.poll(() => told).toBe(2);
    stop.abort(new Error('Stopped.'));
    await expect(fourth).rejects.toThrow('Stopped.');
    expect(await Promise.race([begun, pause(50, 'waits')])).toBe('waits');
    await both[0]?.return();
    expect(await begun).toBeGreaterThan(0);
    await third.return();
    await both[1]?.return();
  });

  it('are bounded: no more are taken in than can be held', () => {
    const leave = Array.from({ length: 10 }, takePlace);
    expect(takePlace).toThrow(/^10 other files are being read/);
    leave[0]?.();
    leave[0]?.();
    takePlace()();
    expect(() => [takePlace(), takePlace()]).toThrow(ReaderEnded);
    for (const each of leave) each();
  });
});
