import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// Prisma's command line looks for a native engine before every command, also for `generate`, which
// never runs it. Any existing file satisfies it, so that generating works without a download.
if (process.argv.includes('generate') && !process.env.PRISMA_SCHEMA_ENGINE_BINARY) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = fileURLToPath(import.meta.url);
}

const folder = process.env.COUNTERPOINT_DATA_DIR || 'data';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(existsSync(folder) ? { datasource: { url: `file:${folder}/counterpoint.db` } } : {}),
});
