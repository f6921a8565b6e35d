import { expect, it } from 'vitest';
import { commandsAt, findCommands } from '@/lib/search/commands';

it('offers what belongs to a debate only on its pages', () => {
  expect(commandsAt('/themes').some(({ href }) => href?.startsWith('/debates/'))).toBe(false);
  const there = commandsAt('/debates/farebox/read').map(({ href }) => href);
  for (const tab of ['compare', 'read', 'figures', 'teach', 'code', 'propositions', 'readings'])
    expect(there).toContain(`/debates/farebox/${tab}`);
});

it('finds by beginnings of words, in any order; an empty query finds all', () => {
  const commands = commandsAt('/');
  const labels = (query: string) => findCommands(commands, query).map(({ label }) => label);
  expect(labels('dark sw')).toEqual(['Switch between light and dark']);
  expect(labels('pdf')).toEqual(['Print this page']);
  expect(labels('zzz')).toEqual([]);
  expect(labels('  ')).toHaveLength(commands.length);
});
