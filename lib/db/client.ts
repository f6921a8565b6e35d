import 'server-only';
import { LibraryAdapter } from '@/lib/db/connections/library-adapter';
import { env } from '@/lib/env';
import { PrismaClient } from '@/lib/generated/prisma/client';

/** The client and how it reaches the file: one for all bundles of the program, across hot reloads too. */
type Opened = { file: string; adapter: LibraryAdapter; client: PrismaClient };

const held = globalThis as typeof globalThis & { counterpointDatabase?: Opened };

function open(file: string): Opened {
  const adapter = new LibraryAdapter(file);
  return { file, adapter, client: new PrismaClient({ adapter }) };
}

const opened =
  held.counterpointDatabase?.file === env.databaseFile
    ? held.counterpointDatabase
    : open(env.databaseFile);
held.counterpointDatabase = opened;

/** The connections of the program to its library. What writes goes by `inTransaction`. */
export const library: LibraryAdapter = opened.adapter;

/** The one client of the program. It outlives its connections, which are exchanged below it. */
export const db: PrismaClient = opened.client;

/** A client or an open transaction: what data functions that can be part of a larger write take. */
export type DatabaseSession = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'
>;
