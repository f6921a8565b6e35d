import { afterEach, expect, it } from 'vitest';
import { atStop, doAtStop } from '@/lib/door/at-stop';

const held = globalThis as { counterpointAtStop?: unknown };
afterEach(() => delete held.counterpointAtStop);

it('does what was registered for a stage, writes one after the other, the last given first', async () => {
  const done: string[] = [];
  const slowly = (name: string) => async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push(name);
  };
  atStop('a', slowly('a'));
  atStop('b', slowly('replaced'));
  atStop('b', slowly('b'));
  atStop('c', () => void done.push('c'), 'streams');
  expect(await doAtStop('writes', AbortSignal.timeout(1_000))).toEqual([]);
  expect(done).toEqual(['b', 'a']);
  expect(await doAtStop('streams', AbortSignal.timeout(1_000))).toEqual([]);
  expect(done).toEqual(['b', 'a', 'c']);
});

it('names what failed and what took too long, and does the rest', async () => {
  const done: string[] = [];
  atStop('never', () => new Promise(() => {}));
  atStop('rest', () => void done.push('rest'));
  atStop('broken', () => {
    throw new Error('broken');
  });
  expect(await doAtStop('writes', AbortSignal.timeout(30))).toEqual(['broken', 'never']);
  expect(done).toEqual(['rest']);
});
