import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plainTextOfDebate } from '@/prisma/seed/plain-text-of-debate';
import { theEmptyFarebox } from '@/prisma/seed/the-empty-farebox';

// Writes the roundtable that the import journeys paste: npx tsx scripts/write-roundtable-text.ts
const path = fileURLToPath(new URL('../tests/fixtures/roundtable.txt', import.meta.url));
writeFileSync(path, plainTextOfDebate(theEmptyFarebox));
console.log(`Wrote ${path}`);
