import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const ONE_MORE = '29990101000000_more';

/**
 * The migrations of the code and one more, as a newer version would bring it.
 *
 * @param folder where they are put
 * @returns the folder of migrations
 */
export function oneMoreMigration(folder: string, sql: string): string {
  const more = path.join(folder, 'migrations');
  cpSync('prisma/migrations', more, { recursive: true });
  mkdirSync(path.join(more, ONE_MORE));
  writeFileSync(path.join(more, ONE_MORE, 'migration.sql'), sql);
  return more;
}
