import { expect, it, vi } from 'vitest';
import type { Role } from '@/lib/fields/roles';
import '../setup/accounts/shared-mode';

// What the pages and tabs of a debate open to each role in shared mode.

vi.mock('next/headers', () => ({
  cookies: async () => ({ toString: () => '' }),
  headers: async () => new Headers(),
}));

const { actorOf } = await import('@/lib/door/actor');
const { findActorBy } = await import('@/lib/door/find-actor');
const { isGiven, ROLES } = await import('@/lib/fields/roles');
const { DebateNav } = await import('@/components/debates/debate-nav');
const { NotForRole } = await import('@/components/shell/not-for-role');
const code = await import('@/app/debates/[slug]/(screens)/code/page');
const propositions = await import('@/app/debates/[slug]/(screens)/propositions/page');
const { writeSmallDebate } = await import('@/tests/setup/small-debate');

const { slug } = await writeSmallDebate();

const WORK = ['Code', 'Propositions'];

it.each<[Role, boolean]>([
  ['owner', true],
  ['editor', true],
  ['coder', false],
  ['viewer', false],
])('the screens for work open to the role %s: %s, and its tabs say so', async (role, opens) => {
  const actor = actorOf({ id: `of-${role}`, name: `A ${role}`, role });
  findActorBy(async () => actor);
  const asked = { params: Promise.resolve({ slug }), searchParams: Promise.resolve({}) };
  for (const page of [code, propositions])
    expect((await page.default(asked)).type === NotForRole).toBe(!opens);
  const { parts } = (await DebateNav({ slug, current: 'overview' })).props;
  const labels = parts.map(({ label }: { label: string }) => label);
  expect(labels).toEqual([
    'Overview',
    'Compare',
    'Read',
    'Figures',
    'Teach',
    ...(opens ? WORK : []),
    'Readings',
  ]);
});

it('a role that can do no more than another is not given anew', () => {
  expect(ROLES.filter(isGiven)).toEqual(['owner', 'editor', 'viewer']);
});
