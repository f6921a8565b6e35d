import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readingLine } from '@/lib/imports/schema';
import { flagsFor } from '@/lib/reader/reader-process';

const ORDER = {
  task: 'import',
  head: { 'content-type': 'multipart/form-data; boundary=b' },
  megabytes: 600,
};
const FORM =
  '--b\r\nContent-Disposition: form-data; name="pasted"\r\n\r\nAnn Lee: Yes.\n\nBen Ode: No.\r\n--b--\r\n';

/** What the program writes, to whom the pieces come one after the other. */
async function readWith(pieces: readonly string[]): Promise<string> {
  const program = ['--import', 'tsx', 'scripts/reader/program.ts'];
  const child = spawn(process.execPath, [...flagsFor(600), ...program], {
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout?.on('data', (chunk) => said.push(chunk));
  const ended = new Promise((resolve) => child.once('close', resolve));
  for (const piece of pieces) {
    child.stdin?.write(piece);
    await setTimeout(20);
  }
  child.stdin?.end();
  expect(await ended).toBe(0);
  return Buffer.concat(said).toString('utf8');
}

describe('the process that reads', () => {
  it('is told by empty lines that a file is expected, and says nothing of what it tries meanwhile', async () => {
    const order = JSON.stringify(ORDER);
    const said = await readWith([
      '\n',
      '\n\n',
      `${order.slice(0, 20)}`,
      `${order.slice(20)}\n`,
      FORM,
    ]);
    const lines = said
      .trimEnd()
      .split('\n')
      .map((line) => readingLine.parse(JSON.parse(line)));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatchObject({
      done: {
        ok: true,
        read: { proposal: { speakers: [{ name: 'Ann Lee' }, { name: 'Ben Ode' }] } },
      },
    });
  });
});
