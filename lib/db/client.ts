import 'server-only';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { env } from '@/lib/env';
import { PrismaClient } from '@/lib/generated/prisma/client';

/** How long a write waits for another to finish before it gives up. */
const BUSY_TIMEOUT_MS = 5_000;

/** Opens a client on one database file. The program has one (`db`); tests open their own. */
function openDatabase(url: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaLibSql({ url, timeout: BUSY_TIMEOUT_MS }) });
}

const held = globalThis as typeof globalThis & { counterpointDatabase?: PrismaClient };

/** The one client of the program, kept across hot reloads in development. */
export const db: PrismaClient = held.counterpointDatabase ?? openDatabase(env.databaseUrl);
if (!env.isProduction) held.counterpointDatabase = db;

/** A client or an open transaction: what data functions that can be part of a larger write take. */
export type DatabaseSession = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'
>;
