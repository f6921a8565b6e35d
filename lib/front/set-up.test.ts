import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const UNTIL = new Date(2026, 10, 30, 14, 5);
let owners = 0;
let asked = 0;

beforeEach(() => {
  owners = 0;
  asked = 0;
  vi.resetModules();
});
afterEach(() => {
  delete (globalThis as { counterpointSetUp?: unknown }).counterpointSetUp;
});

/** The file as a server has it that was just started. */
async function started() {
  const file = await import('@/lib/front/set-up');
  file.setUpBy({
    hasOwner: async () => {
      asked += 1;
      return owners > 0;
    },
    makeSetUpLink: async () => ({ path: '/set-up?key=abc', until: UNTIL }),
  });
  return file;
}

it('an owner is looked for until there is one, and never again', async () => {
  const { hasOwner } = await started();
  expect([await hasOwner(), await hasOwner()]).toEqual([false, false]);
  owners = 1;
  expect([await hasOwner(), await hasOwner(), await hasOwner()]).toEqual([true, true, true]);
  expect(asked).toBe(3);
});

it('nobody owns a library of which nothing is known', async () => {
  const { hasOwner } = await import('@/lib/front/set-up');
  expect(await hasOwner()).toBe(false);
});

it('the link is said whole, with its end and the way to another', async () => {
  const { inviteOwner } = await started();
  const said = (await inviteOwner('http://192.168.1.20:3000')).join('\n');
  expect(said).toContain('\n  http://192.168.1.20:3000/set-up?key=abc\n');
  expect(said).toMatch(/works once, until 14:05\. For another one stop Counterpoint and start it/);
});
