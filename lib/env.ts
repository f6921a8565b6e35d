import path from 'node:path';
import { z } from 'zod';
import { fileUrl } from '@/lib/fields/file-url';
import { readMode } from '@/lib/front/mode';

const schema = z.object({
  COUNTERPOINT_DATA_DIR: z.string().min(1).default('data'),
  COUNTERPOINT_HOSTS: z.string().optional(),
  COUNTERPOINT_PROXIES: z.string().optional(),
  COUNTERPOINT_READER: z.string().min(1).optional(),
  HOST: z.string().optional(),
  PUBLIC_URL: z.string().optional(),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
});

const parsed = schema.parse({
  COUNTERPOINT_DATA_DIR: process.env.COUNTERPOINT_DATA_DIR || undefined,
  COUNTERPOINT_HOSTS: process.env.COUNTERPOINT_HOSTS,
  COUNTERPOINT_PROXIES: process.env.COUNTERPOINT_PROXIES,
  COUNTERPOINT_READER: process.env.COUNTERPOINT_READER || undefined,
  HOST: process.env.HOST,
  PUBLIC_URL: process.env.PUBLIC_URL,
  NODE_ENV: process.env.NODE_ENV,
});

const databaseFile = path.join(
  /* turbopackIgnore: true */ parsed.COUNTERPOINT_DATA_DIR,
  'counterpoint.db',
);

const mode = readMode({ host: parsed.HOST, publicUrl: parsed.PUBLIC_URL });

/** The environment, parsed once. Nothing else in the program reads `process.env`. */
export const env = {
  /** The folder that holds the database file and its backups. */
  dataFolder: parsed.COUNTERPOINT_DATA_DIR,
  /** The database file. */
  databaseFile,
  /** The address of the database file, in libSQL's form. */
  databaseUrl: fileUrl(databaseFile),
  /** Names under which the server is reached, and proxies in front of it: `lib/front/settings.ts` reads them. */
  hosts: parsed.COUNTERPOINT_HOSTS,
  proxies: parsed.COUNTERPOINT_PROXIES,
  /** Whether it serves whoever sits at this machine, or people with accounts who reach it by an address. */
  mode: mode.mode,
  /** The address under which it is public, without a slash at its end; null in local mode. */
  publicUrl: mode.publicUrl,
  /** The address of this machine on which it listens. */
  host: mode.host,
  /** What is wrong with the settings of the mode, in sentences: then nothing may be served. */
  modeProblems: mode.problems,
  /** The bundled program that reads files, named by who starts the server or the tests; else its source is run. */
  reader: parsed.COUNTERPOINT_READER,
  isProduction: parsed.NODE_ENV === 'production',
} as const;
