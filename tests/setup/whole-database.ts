import { db } from '@/lib/db/client';

/** All rows of all tables but the count of writes, each as text: to compare before a request and after it. */
export async function readWholeDatabase(): Promise<Record<string, string[]>> {
  const tables = await db.$queryRawUnsafe<{ name: string }[]>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_prisma%' ESCAPE '\\' AND name <> 'Revision' ORDER BY name",
  );
  const whole: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<object[]>(`SELECT * FROM "${name}" ORDER BY rowid`);
    whole[name] = rows.map((row) =>
      JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
    );
  }
  return whole;
}
