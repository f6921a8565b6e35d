// Looks through a library, also while others read it and write to it, and changes nothing.
//   look-through.ts FILE
// Answers with a line of JSON: what is damaged (null: nothing), and lines about what else is wrong.
import path from 'node:path';
import { examine } from '@/lib/db/file-health';
import { listChangedTables } from '@/lib/db/starting/expected-tables';
import { sayUnsound } from '@/lib/db/starting/unsound';

const [, , file = ''] = process.argv;
const health = await examine(file);
const changed =
  health.damage === null ? await listChangedTables(file, path.resolve('prisma/migrations')) : [];
process.stdout.write(
  JSON.stringify({ damage: health.damage, lines: sayUnsound(file, health, changed) }),
);
process.exit(0);
