import { expect, it } from 'vitest';
import { inPauses } from '@/lib/db/arriving/in-breaths';

function* work(steps: number, ms: number): Generator<void, string> {
  for (let step = 0; step < steps; step += 1) {
    for (const until = performance.now() + ms; performance.now() < until; );
    yield;
  }
  return 'done';
}

it('inPauses: others have the thread while long work is done, and short work is done at once', async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 1);
  expect(await inPauses(work(3, 0))).toBe('done');
  expect(turns).toBe(0);
  expect(await inPauses(work(20, 10))).toBe('done');
  clearInterval(others);
  expect(turns).toBeGreaterThan(3);
});
