// Writes the SQL between the schema of the last commit (or nothing) and the schema as it is now:
//   node --conditions=react-server --import tsx scripts/write-migration.ts NAME
// Look at what comes out before committing it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeMigrationScript } from '@/lib/db/migrations';

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Give the migration a name of small letters, digits and underscores.');
  process.exit(1);
}
const folder = 'prisma/migrations';
mkdirSync(folder, { recursive: true });
const first = readdirSync(folder).every((entry) => !/^\d/.test(entry));
const before = first
  ? null
  : execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], { encoding: 'utf8' });
const sql = await writeMigrationScript(before, readFileSync('prisma/schema.prisma', 'utf8'));
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
mkdirSync(`${folder}/${stamp}_${name}`);
writeFileSync(`${folder}/${stamp}_${name}/migration.sql`, sql);
writeFileSync(
  `${folder}/migration_lock.toml`,
  '# Which kind of database the migrations are written for.\nprovider = "sqlite"\n',
);
console.log(`${folder}/${stamp}_${name}/migration.sql`);
