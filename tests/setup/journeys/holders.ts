import { db } from '@/lib/db/client';

/** Who holds which stance, and who speaks, in a debate, as the database has it: "name stance". */
export async function listHolders(title: string): Promise<{ held: string[]; speaks: string[] }> {
  const debate = { title };
  const [positions, contributions] = await Promise.all([
    db.position.findMany({
      where: { deletedAt: null, reading: { debate } },
      select: { stance: true, commentator: { select: { name: true, deletedAt: true } } },
    }),
    db.contribution.findMany({
      where: { debate, commentatorId: { not: null } },
      orderBy: { order: 'asc' },
      select: { commentator: { select: { name: true } } },
    }),
  ]);
  return {
    held: positions
      .filter(({ commentator }) => commentator.deletedAt === null)
      .map(({ stance, commentator }) => `${commentator.name} ${stance}`)
      .sort(),
    speaks: contributions.flatMap(({ commentator }) => commentator?.name ?? []),
  };
}

/** How many commentators of the library have a name. */
export async function countNamed(name: string): Promise<{ count: number }> {
  return { count: await db.commentator.count({ where: { name, deletedAt: null } }) };
}

/** Who says what in a debate, in order, as the database has it: "name: words". */
export async function listSaid(title: string): Promise<{ said: string[] }> {
  const contributions = await db.contribution.findMany({
    where: { debate: { title } },
    orderBy: { order: 'asc' },
    select: { speaker: true, text: true, commentator: { select: { name: true } } },
  });
  return {
    said: contributions.map(
      ({ speaker, text, commentator }) => `${commentator?.name ?? speaker}: ${text}`,
    ),
  };
}
