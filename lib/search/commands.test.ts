import { expect, it } from 'vitest';
import { commandsAt, findCommands } from '@/lib/search/commands';

it('offers what belongs to a debate only on its pages', () => {
  expect(commandsAt('/themes').some(({ href }) => href?.startsWith('/debates/'))).toBe(false);
  expect(commandsAt('/debates/farebox/read').map(({ href }) => href)).toContain(
    '/debates/farebox/compare',
  );
});

it('finds by beginnings of words, in any order; an empty query finds all', () => {
  const commands = commandsAt('/');
  const labels = (query: string) => findCommands(commands, query).map(({ label }) => label);
  expect(labels('dark sw')).toEqual(['Switch between light and dark']);
  expect(labels('pdf')).toEqual(['Print this page']);
  expect(labels('zzz')).toEqual([]);
  expect(labels('  ')).toHaveLength(commands.length);
});
