// Writes public/archive.schema.json from the table of what an archive holds.
import { writeFileSync } from 'node:fs';
import { archiveJsonSchema } from '@/lib/archive/row-schema';

writeFileSync('public/archive.schema.json', `${JSON.stringify(archiveJsonSchema(), null, 2)}\n`);
