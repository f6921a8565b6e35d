import { createRequire } from 'node:module';
import path from 'node:path';
import { LibraryAdapter } from '@/lib/db/connections/library-adapter';
import { env } from '@/lib/env';
import { PrismaClient } from '@/lib/generated/prisma/client';

/**
 * React as pages on the server have it: there `cache` remembers while a page is drawn, in other
 * builds it only calls. For `vi.mock('react', …)` in files that count requests.
 */
export const serverReact = createRequire(import.meta.url)(
  path.resolve('node_modules/react/cjs/react.react-server.production.js'),
);

const shared = serverReact.__SERVER_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;

// The program takes the client that is held; so this file is imported before any that reads data.
const held = globalThis as typeof globalThis & { counterpointDatabase?: unknown };
const file = env.databaseFile;
const adapter = new LibraryAdapter(file);
const connect = adapter.connect.bind(adapter);
let rows = 0;
const statements: string[] = [];
adapter.connect = async () => {
  const connection = await connect();
  const queryRaw: typeof connection.queryRaw = async (query) => {
    statements.push(query.sql.replaceAll(/\s+/g, ' ').trim());
    const result = await connection.queryRaw(query);
    rows += result.rows.length;
    return result;
  };
  return { ...connection, queryRaw };
};
const client = new PrismaClient({ adapter });
held.counterpointDatabase = { file, adapter, client };

/** Draws once, as a page is drawn. */
async function asPage(draw: () => Promise<unknown>): Promise<void> {
  const remembered = new Map<() => unknown, unknown>();
  const before = shared.A;
  shared.A = {
    getCacheForType(make: () => unknown) {
      if (!remembered.has(make)) remembered.set(make, make());
      return remembered.get(make);
    },
  };
  try {
    await draw();
  } finally {
    shared.A = before;
  }
}

/** How many rows the database answers while this runs, as one page that is drawn would ask. */
export async function rowsOf(draw: () => Promise<unknown>): Promise<number> {
  rows = 0;
  await asPage(draw);
  return rows;
}

/** The statements that reach the database while this runs, one request of Prisma may be many. */
export async function statementsOf(draw: () => Promise<unknown>): Promise<string[]> {
  statements.length = 0;
  await asPage(draw);
  return [...statements];
}
