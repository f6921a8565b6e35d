import path from 'node:path';
import { z } from 'zod';
import { fileUrl } from '@/lib/fields/file-url';

const schema = z.object({
  COUNTERPOINT_DATA_DIR: z.string().min(1).default('data'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
});

const parsed = schema.parse({
  COUNTERPOINT_DATA_DIR: process.env.COUNTERPOINT_DATA_DIR || undefined,
  NODE_ENV: process.env.NODE_ENV,
});

/** The environment, parsed once. Nothing else in the program reads `process.env`. */
export const env = {
  /** The folder that holds the database file and its backups. */
  dataFolder: parsed.COUNTERPOINT_DATA_DIR,
  /** The address of the database file, in libSQL's form. */
  databaseUrl: fileUrl(
    path.join(/* turbopackIgnore: true */ parsed.COUNTERPOINT_DATA_DIR, 'counterpoint.db'),
  ),
  isProduction: parsed.NODE_ENV === 'production',
} as const;
